import type { Finding, Reading, RulePage } from '@nines/agreement'
import type { Desk, Remark } from './desk.ts'
import { faultOf, repeatedKeys, type JsonFault } from './json-fault.ts'
import { locateJson } from './json-place.ts'
import { openText } from './open-text.ts'
import { findingAt, inOrder } from './text-place.ts'

/** Told of lines, ids and sheets, too. */
export const duplicate: RulePage = {
  id: 'facts/duplicate',
  severity: 'error',
  title: 'What is told is told once',
  why: 'Of two values for one key, interval, id or sheet some tools take the first, some the last, and some add them up. Nobody can say which of them was measured, so none is taken.',
}

const truncated: RulePage = {
  id: 'facts/truncated',
  severity: 'error',
  title: 'A file is whole',
  why: 'A file that ends in the middle of a value was cut off on its way, and how much of it is missing nobody can see. What it lost would be judged as if nobody had measured it.',
}

/** Told of sheets, too. */
export const syntax: RulePage = {
  id: 'facts/syntax',
  severity: 'error',
  title: 'A file is JSON, or a sheet with a cell for each column',
  why: 'A file is read to the letter, because a comma or a quote that is missing can be meant in two ways, and they can come to two verdicts. JSON knows no NaN, and values lie at most 32 levels deep where facts use eight.',
}

export const jsonRules: readonly RulePage[] = [duplicate, truncated, syntax]

/**
 * Reads a JSON file up to its meaning. The text is parsed at once; places are looked for only where something is to be said, so
 * that millions of sound numbers cost what they cost the language itself.
 */
export function readJson<T>(
  file: string,
  source: Uint8Array | string,
  now: number,
  understand: (data: unknown, desk: Desk) => T | undefined,
): Reading<T> {
  const opening = openText(file, source)
  if (!opening.ok) return { ok: false, findings: opening.findings }
  const { text } = opening
  const parsed = parse(text)
  if (!parsed.ok) return { ok: false, findings: [faultFinding(file, text, faultOf(text))] }
  const remarks: Remark[] = []
  const value = understand(parsed.data, { now, tell: (remark) => remarks.push(remark) })
  const findings = [...doubled(file, text), ...remarks.map((remark) => placed(file, text, remark))]
  const failed = value === undefined || findings.some(({ severity }) => severity === 'error')
  return failed
    ? { ok: false, findings: inOrder(findings) }
    : { ok: true, value, findings: inOrder(findings) }
}

function parse(text: string): { readonly ok: true; readonly data: unknown } | { readonly ok: false } {
  try {
    return { ok: true, data: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function placed(file: string, text: string, { at, onKey, ...words }: Remark): Finding {
  return findingAt(file, text, locateJson(text, at, onKey), words)
}

function doubled(file: string, text: string): readonly Finding[] {
  return repeatedKeys(text).map(({ key, ...span }) =>
    findingAt(file, text, span, {
      rule: duplicate,
      says: `${JSON.stringify(key)} stands here for the second time; which of the two counts, nobody can say.`,
      fix: 'Keep one of them.',
    }),
  )
}

function faultFinding(file: string, text: string, { kind, span }: JsonFault): Finding {
  return findingAt(file, text, span, {
    rule: kind === 'end' ? truncated : syntax,
    ...faultWords(kind, text, span.start, span.end),
  })
}

function faultWords(
  kind: JsonFault['kind'],
  text: string,
  from: number,
  to: number,
): { says: string; fix: string } {
  const word = JSON.stringify(text.slice(from, Math.min(to, from + 30)))
  switch (kind) {
    case 'end':
      return {
        says: `The file ends after ${text.length} characters, in the middle of a value: it was cut off.`,
        fix: 'Write the whole file again.',
      }
    case 'depth':
      return {
        says: 'Here a value stands more than 32 levels deep; facts use eight.',
        fix: 'Look for brackets that are not closed.',
      }
    case 'not a number':
      return {
        says: `Here stands ${word}, which is no number.`,
        fix: 'Write null where nothing was measured.',
      }
    case 'token':
      return {
        says: `${word} cannot stand here in JSON.`,
        fix: 'Look for a comma, a quote or a bracket that is missing before it.',
      }
    default:
      return kind satisfies never
  }
}
