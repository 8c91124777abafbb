import type { RulePage } from '@nines/agreement'
import { listed, shown, type Desk, type Path, type Read } from '../reading/desk.ts'
import { isMapping, mapping, may, need, wrongKind } from '../reading/shape.ts'
import {
  betweenSaid,
  budgetSaid,
  claimsSaid,
  instantSaid,
  numberSaid,
  oneSaid,
  paySaid,
  sumSaid,
  sumsSaid,
  wholeSaid,
  wordSaid,
} from './read-said.ts'
import type { Said } from './said.ts'

/** What something is expected of. */
export type Subject =
  | { readonly kind: 'promise'; readonly metric: string; readonly entity: string | null }
  | { readonly kind: 'difference'; readonly metric: string }
  | { readonly kind: 'right'; readonly right: string }
  | { readonly kind: 'settlement' }
  | { readonly kind: 'whole' }

/** One thing that a worked example expects. */
export interface Wanted {
  /** Where it stands in the file. */
  readonly at: Path
  readonly of: Subject
  readonly key: string
  readonly said: Said
}

export const unknownPromise: RulePage = {
  id: 'cases/unknown-promise',
  severity: 'error',
  title: 'A worked example expects something of what is promised',
  why: 'What is expected of a mistyped name is compared with nothing, and the example would count as kept whatever the terms say. It is the name of a promise, or of one case of it, as the agreement has it.',
}

/** Reads what an example expects of promises of known names, and of all that they come to together. */
export function wantedOf(known: readonly string[]): Read<readonly Wanted[]> {
  return (data, at, desk) => {
    if (!isMapping(data)) return wrongKind('a mapping', data, at, desk)
    return together(
      Object.entries(data).map(([name, value]) => {
        const below = [...at, name]
        const read = Object.hasOwn(WHOLE, name) ? WHOLE[name] : undefined
        if (read !== undefined) return read(value, below, desk)
        return isPromised(name, known, below, desk) ? promiseOf(name)(value, below, desk) : undefined
      }),
    )
  }
}

function isPromised(name: string, known: readonly string[], at: Path, desk: Desk): boolean {
  if (known.includes(name)) return true
  const says = `The agreement promises nothing by the name of ${shown(name)}; there are ${listed(known)}.`
  const fix = `Write one of these, or ${listed(Object.keys(WHOLE), 'or')}.`
  desk.tell({ rule: unknownPromise, at, onKey: true, says, fix })
  return false
}

const verdicts = [
  'met',
  'missed',
  'insufficient evidence',
  'review required',
  'not covered',
  'no promise',
  'not in force',
]

const promiseKeys: Read<object> = mapping({
  verdict: need(oneSaid(...verdicts)),
  attainment: may(numberSaid),
  between: may(betweenSaid),
  value: may(numberSaid),
  credit: may(paySaid),
  atMost: may(paySaid),
  sum: may(sumSaid),
  coverage: may(numberSaid),
  budgetSpent: may(budgetSaid),
})

// One promise, or one for each thing that it is about.
function promiseOf(metric: string): Read<readonly Wanted[]> {
  const about = (entity: string | null): Read<readonly Wanted[]> =>
    keysOf(promiseKeys, { kind: 'promise', metric, entity })
  return (data, at, desk) => {
    const values = isMapping(data) ? Object.values(data) : []
    const isEach = values.length > 0 && values.every(isMapping)
    return isEach ? each(about)(data, at, desk) : about(null)(data, at, desk)
  }
}

function keysOf(keys: Read<object>, of: Subject): Read<readonly Wanted[]> {
  return (data, at, desk) => {
    const read = keys(data, at, desk)
    if (read === undefined) return undefined
    return Object.entries(read).map(([key, said]: [string, Said]) => ({ at: [...at, key], of, key, said }))
  }
}

function one(read: Read<Said>, of: Subject, key: string): Read<readonly Wanted[]> {
  return (data, at, desk) => {
    const said = read(data, at, desk)
    return said === undefined ? undefined : [{ at, of, key, said }]
  }
}

function each(read: (name: string) => Read<readonly Wanted[]>): Read<readonly Wanted[]> {
  return (data, at, desk) => {
    if (!isMapping(data)) return wrongKind('a mapping', data, at, desk)
    return together(Object.entries(data).map(([name, value]) => read(name)(value, [...at, name], desk)))
  }
}

function together(parts: readonly (readonly Wanted[] | undefined)[]): readonly Wanted[] | undefined {
  const read = parts.filter((part) => part !== undefined)
  return read.length === parts.length ? read.flat() : undefined
}

const whole: Subject = { kind: 'whole' }
const settlementKeys: Read<object> = mapping({
  sum: may(sumSaid),
  atMost: may(sumSaid),
  choice: may(wordSaid),
  options: may(sumsSaid),
})
const differenceKeys: Read<object> = mapping({ apart: may(numberSaid), holds: may(wordSaid) })
const states = oneSaid('arisen', 'not arisen', 'undecided')

const WHOLE: Readonly<Record<string, Read<readonly Wanted[]>>> = {
  version: one(wholeSaid, whole, 'version'),
  windowMinutes: one(numberSaid, whole, 'windowMinutes'),
  settlement: keysOf(settlementKeys, { kind: 'settlement' }),
  differences: each((metric) => keysOf(differenceKeys, { kind: 'difference', metric })),
  rights: each((right) => one(states, { kind: 'right', right }, 'state')),
  claims: one(claimsSaid, whole, 'claims'),
  due: one(instantSaid, whole, 'due'),
  severity: one(wordSaid, whole, 'severity'),
}
