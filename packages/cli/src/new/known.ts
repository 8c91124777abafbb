import { readPlainFile, survey } from '@nines/repository'
import { parse } from 'yaml'
import { promisedKeys } from './promised.ts'
import { inline } from './writing/sheet-text.ts'
import { at, isMap, textAt, type Plain, type PlainMap, type Sheet } from './writing/sheet.ts'

/** What an agreement that exists gives as an example; it may itself be unfinished. */
export interface Known {
  readonly id: string
  readonly provider: string | undefined
  readonly customer: string | undefined
  readonly account: string | undefined
  readonly region: string | undefined
  readonly zones: readonly string[]
  readonly sources: readonly KnownSource[]
}

/** Where an agreement measures, as a flag writes it: `alb: app/checkout/50dc6c495c0c9188`. */
export interface KnownSource {
  readonly kind: string
  readonly text: string
  readonly of: string
}

const mostRead = 200 // files: enough to learn from, and read before anybody waits

/** The agreements of the repository that a folder belongs to. */
export function knownAgreements(cwd: string): readonly Known[] {
  const files = survey(cwd).flatMap((site) => site.files)
  return files.slice(0, mostRead).flatMap(({ path, shown }) => {
    const reading = readPlainFile(path, shown)
    const data = reading.ok ? dataOf(new TextDecoder().decode(reading.bytes)) : undefined
    return data === undefined ? [] : [knownOf(data)]
  })
}

function dataOf(text: string): PlainMap | undefined {
  try {
    const data: Plain | undefined = parse(text, { schema: 'core', logLevel: 'silent' })
    return isMap(data) ? data : undefined
  } catch {
    return undefined
  }
}

function knownOf(data: PlainMap): Known {
  const sheet: Sheet = { data, comments: new Map() }
  const id = textAt(sheet, ['id']) || 'an agreement'
  const metrics = Object.values(mapAt(sheet, 'metrics')).filter(isMap)
  return {
    id,
    provider: textAt(sheet, ['stakeholders', 'provider']) || undefined,
    customer: textAt(sheet, ['stakeholders', 'customer']) || undefined,
    account: textAt(sheet, ['runs', 'account']) || undefined,
    region: textAt(sheet, ['runs', 'region']) || undefined,
    zones: metrics.flatMap((metric) => textAt({ ...sheet, data: metric }, ['window', 'zone']) || []),
    sources: sourcesIn(data['metrics'], () => id),
  }
}

/** The sources of metrics, each with the name of what it is of. */
export function sourcesIn(
  metrics: Plain | undefined,
  nameOf: (metric: string) => string,
): readonly KnownSource[] {
  return Object.entries(isMap(metrics) ? metrics : {}).flatMap(([name, metric]) => {
    const measure = isMap(metric) ? metric['measure'] : undefined
    return isMap(measure) ? sourcesOf(measure, nameOf(name)) : []
  })
}

function sourcesOf(measure: PlainMap, of: string): readonly KnownSource[] {
  return Object.entries(measure).flatMap(([kind, source]) => {
    if (!isMap(source)) return []
    const entries = Object.entries(source).filter(([key]) => !promisedKeys.has(key))
    return [{ kind, text: inline(Object.fromEntries(entries)).slice(2, -2), of }]
  })
}

function mapAt(sheet: Sheet, ...path: readonly string[]): PlainMap {
  const value = at(sheet, path)
  return isMap(value) ? value : {}
}

/** The value that stands most often, the first of several; undefined where there is none. */
export function mostCommon(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
