import type { Calendar } from '@nines/agreement'
import { judge } from '../judgement/judge-agreement.ts'
import type { Path } from '../reading/desk.ts'
import { foundOf, type Scene } from './found.ts'
import { everAfter } from './ever-after.ts'
import type { Subject, Wanted } from './wanted.ts'
import type { WorkedExample } from './worked-example.ts'

/** What the judge made of a worked example. */
export interface CaseVerdict {
  readonly name: string
  /** Where the example stands in its file. */
  readonly at: Path
  /** What came out otherwise than it is written; empty where all is as written. */
  readonly differs: readonly CaseDifference[]
}

/** One thing that came out otherwise than an example says. */
export interface CaseDifference {
  /** Where it is expected, in the file. */
  readonly at: Path
  /** `uptime: credit`, `uptime of eu-west: verdict`, `settlement: sum`, `version`. */
  readonly about: string
  /** As it is written. */
  readonly expected: string
  /** What was judged, exact where it has to be: `1859/1860 (99.9462… %)`. */
  readonly found: string
}

/** Judges worked examples as facts are judged, and compares all that they expect, to the last digit. */
export function judgeCases(
  examples: readonly WorkedExample[],
  calendars: ReadonlyMap<string, Calendar>,
): readonly CaseVerdict[] {
  return examples.map((example) => judgeExample(example, calendars))
}

function judgeExample(example: WorkedExample, calendars: ReadonlyMap<string, Calendar>): CaseVerdict {
  const { name, at, versions, facts, records, incident } = example
  const judged = judge({
    versions,
    facts,
    records,
    calendars,
    incident,
    now: everAfter,
    supposesClaims: true,
  })
  const differs = example.expects.flatMap((wanted) => compare(wanted, { example, judged, calendars }))
  return { name, at, differs }
}

function compare(wanted: Wanted, scene: Scene): readonly CaseDifference[] {
  const found = foundOf(wanted, scene)
  if (found.exact === wanted.said.exact) return []
  const { at, of, key, said } = wanted
  return [{ at, about: aboutText(of, key), expected: said.shown, found: found.shown }]
}

function aboutText(of: Subject, key: string): string {
  switch (of.kind) {
    case 'promise':
      return `${of.metric}${of.entity === null ? '' : ` of ${of.entity}`}: ${key}`
    case 'difference':
      return `${of.metric}, two measurements: ${key}`
    case 'right':
      return `right ${of.right}`
    case 'settlement':
      return `settlement: ${key}`
    case 'whole':
      return key
    default:
      return of satisfies never
  }
}
