import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Agreement, Finding, Reading } from '@nines/agreement'
import { shownFrom } from '@nines/repository'
import { partiesOf, readFacts, type Facts, type FactsQuestion } from '@nines/measurement'
import { Refusal } from '../refusal.ts'
import { textAt } from './file-text.ts'
import { joinSheets } from './join-sheets.ts'
import type { Sheet } from './metric-sheet.ts'
import type { Asked } from './judge-request.ts'
import { kindAt } from './path-kind.ts'

/** What the facts are held against. */
export interface FactsContext {
  readonly versions: readonly Agreement[]
  readonly asked: Asked
}

/** Facts, and the files that they were read from. */
export interface LoadedFacts {
  readonly facts: Facts
  readonly files: readonly FactsFile[]
}

/** A file of facts. */
export interface FactsFile {
  readonly shown: string
  readonly source: string | Uint8Array
  /** What it holds: a metric, perhaps by one witness (`uptime@customer-logs`), or fees and the like; null for a JSON file of all. */
  readonly sheet: string | null
}

/** Reads facts: one JSON file, and sheets named by their metric, perhaps in a folder. */
export function loadFacts(
  cwd: string,
  names: readonly string[],
  context: FactsContext,
): Reading<LoadedFacts> {
  const files = names.flatMap((name) => filesOf(cwd, name))
  const whole = wholeOf(files, context)
  if (!whole.ok) return whole
  const joined = joinSheets(whole.value, files.flatMap(sheetOf), questionOf(context))
  const findings: readonly Finding[] = [...whole.findings, ...joined.findings]
  return joined.ok ? { ok: true, value: { facts: joined.value, files }, findings } : { ok: false, findings }
}

function wholeOf(files: readonly FactsFile[], context: FactsContext): Reading<Facts> {
  const [document, ...more] = files.filter(({ sheet }) => sheet === null)
  if (document === undefined) return { ok: true, value: emptyFacts(context), findings: [] }
  if (more.length === 0) return readWhole(document, context)
  const says = `${more.length + 1} files of facts are given as JSON.`
  throw new Refusal(says, 'Give one; sheets stand beside it as metric=file.csv.')
}

function filesOf(cwd: string, name: string): readonly FactsFile[] {
  const named = /^([a-z][a-z0-9.@-]*)=(.+)$/.exec(name)
  const path = resolve(cwd, named?.[2] ?? name)
  if (named?.[1] !== undefined) return [fileAt(cwd, path, named[1])]
  if (kindAt(path) !== 'folder') return [fileAt(cwd, path, sheetName(path))]
  return readdirSync(path)
    .toSorted()
    .filter((each) => each.endsWith('.csv') || each === 'facts.json')
    .map((each) => fileAt(cwd, join(path, each), sheetName(each)))
}

function sheetName(path: string): string | null {
  return path.endsWith('.csv') ? basename(path, '.csv') : null
}

function fileAt(cwd: string, path: string, sheet: string | null): FactsFile {
  const shown = shownFrom(cwd, path)
  return { shown, source: textAt(path, shown), sheet }
}

function sheetOf({ shown, source, sheet }: FactsFile): readonly Sheet[] {
  return sheet === null ? [] : [{ name: sheet, file: shown, source }]
}

function questionOf({ versions, asked }: FactsContext): FactsQuestion {
  const metrics = versions.flatMap((agreement) => [...agreement.metrics, ...agreement.absent])
  const names = { metrics, parties: partiesOf(versions) }
  return { agreement: { id: versions[0]?.id ?? '', ...names }, now: asked.now }
}

function readWhole({ shown, source }: FactsFile, context: FactsContext): Reading<Facts> {
  return readFacts(shown, source, questionOf(context))
}

// Sheets alone don't say which window they are of, nor when they were read.
function emptyFacts({ versions, asked }: FactsContext): Facts {
  const { window } = asked.window
  if (window === undefined)
    throw new Refusal('Sheets do not say which window they are of.', 'Name it, for example --window 2026-10.')
  return {
    agreement: versions[0]?.id ?? '',
    window,
    ...(asked.said.now === undefined ? {} : { asOf: asked.said.now }),
    metrics: {},
    entities: {},
    fees: {},
    earlier: [],
    notices: [],
  }
}
