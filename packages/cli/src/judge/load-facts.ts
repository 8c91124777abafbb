import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Agreement, Finding, Reading } from '@nines/agreement'
import { shownFrom } from '@nines/repository'
import { readFacts, type Facts, type FactsQuestion } from '@nines/measurement'
import { Refusal } from '../refusal.ts'
import { textAt } from './file-text.ts'
import { joinSheets, type Sheet } from './join-sheets.ts'
import type { Asked } from './judge-request.ts'
import { kindAt } from './path-kind.ts'

/** What the facts are held against. */
export interface FactsContext {
  readonly versions: readonly Agreement[]
  readonly asked: Asked
}

/** Reads facts: one JSON file, and sheets named by their metric, perhaps in a folder. */
export function loadFacts(cwd: string, names: readonly string[], context: FactsContext): Reading<Facts> {
  const sources = names.flatMap((name) => sourcesOf(cwd, name))
  const whole = wholeOf(sources, context)
  if (!whole.ok) return whole
  const joined = joinSheets(whole.value, sources.flatMap(sheetOf), questionOf(context))
  const findings: readonly Finding[] = [...whole.findings, ...joined.findings]
  return joined.ok ? { ...joined, findings } : { ok: false, findings }
}

function wholeOf(sources: readonly Source[], context: FactsContext): Reading<Facts> {
  const [document, ...more] = sources.filter(({ metric }) => metric === null)
  if (document === undefined) return { ok: true, value: emptyFacts(context), findings: [] }
  if (more.length === 0) return readWhole(document, context)
  const says = `${more.length + 1} files of facts are given as JSON.`
  throw new Refusal(says, 'Give one; sheets stand beside it as metric=file.csv.')
}

interface Source {
  readonly path: string
  readonly shown: string
  /** The metric whose facts it holds; null for a JSON file of all of them. */
  readonly metric: string | null
}

function sourcesOf(cwd: string, name: string): readonly Source[] {
  const named = /^([a-z][a-z0-9.-]*)=(.+)$/.exec(name)
  const path = resolve(cwd, named?.[2] ?? name)
  const source = (at: string, metric: string | null): Source => ({
    path: at,
    shown: shownFrom(cwd, at),
    metric,
  })
  if (named?.[1] !== undefined) return [source(path, named[1])]
  if (kindAt(path) !== 'folder') return [source(path, path.endsWith('.csv') ? basename(path, '.csv') : null)]
  return readdirSync(path)
    .toSorted()
    .filter((each) => each.endsWith('.csv') || each === 'facts.json')
    .map((each) => source(join(path, each), each.endsWith('.csv') ? basename(each, '.csv') : null))
}

function sheetOf({ path, shown, metric }: Source): readonly Sheet[] {
  return metric === null ? [] : [{ name: metric, file: shown, source: textAt(path, shown) }]
}

function questionOf({ versions, asked }: FactsContext): FactsQuestion {
  const metrics = versions.flatMap((agreement) => [...agreement.metrics, ...agreement.absent])
  return { agreement: { id: versions[0]?.id ?? '', metrics }, now: asked.now }
}

function readWhole({ path, shown }: Source, context: FactsContext): Reading<Facts> {
  return readFacts(shown, textAt(path, shown), questionOf(context))
}

// Sheets alone don't say which window they are of.
function emptyFacts({ versions, asked }: FactsContext): Facts {
  const { window } = asked.window
  if (window === undefined)
    throw new Refusal('Sheets do not say which window they are of.', 'Name it, for example --window 2026-10.')
  return {
    agreement: versions[0]?.id ?? '',
    window,
    metrics: {},
    entities: {},
    fees: {},
    earlier: [],
    notices: [],
  }
}
