import type { Document, ParsedNode } from 'yaml'
import type { Finding } from '../finding.ts'
import { findingsOf, type Said } from '../page/gathering.ts'
import type { Page, Span } from '../page/page.ts'
import { heal } from './heal.ts'
import { parse } from './parse.ts'
import { FOLLOWERS, syntaxWords } from './syntax.ts'

/** The tree of a YAML document, or why there is none. */
export type Growth =
  | {
      readonly ok: true
      readonly root: ParsedNode | null
      /** Where the parser got stuck. */
      readonly said: readonly Said[]
      /** Lines on which, for that, nothing is known of what is written. */
      readonly unsure: readonly Span[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Grows the tree of a text; what the parser got stuck at is left out of it where the rest can be judged without. */
export function growTree(page: Page): Growth {
  const { root, errors, said } = parse(page.text)
  if (said.length > 0) return { ok: false, findings: findingsOf(page, said) }
  if (errors.length === 0) return { ok: true, root, said: [], unsure: [] }
  const healed = heal(page.text, errors)
  if (healed !== undefined) return { ok: true, ...healed }
  return { ok: false, findings: unjudged(firstOfLine(findingsOf(page, stumbles(page, errors)))) }
}

function stumbles(page: Page, errors: Document['errors']): readonly Said[] {
  const said: Said[] = []
  for (const { code, message, pos } of errors) {
    const [start, end] = pos
    if (said.length > 0 && FOLLOWERS.has(code)) continue
    said.push({ span: { start, end }, words: syntaxWords({ code, message, text: page.text, at: start }) })
  }
  return said
}

// One mistake often makes the parser stumble several times on its line.
function firstOfLine(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ place }, index) => place.line !== findings[index - 1]?.place.line)
}

/** Findings of a file of which the rest is not judged: silence about it would look like praise. */
export function unjudged(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding, index) =>
    index < findings.length - 1
      ? finding
      : { ...finding, fix: `${finding.fix} Until then the rest of the file is not judged.` },
  )
}
