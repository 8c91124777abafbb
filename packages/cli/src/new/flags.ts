import { metricFlags } from './flag/metric-flags.ts'
import type { FlagRow } from './flag/row.ts'
import {
  agreementFlags,
  moreFlags,
  objectiveFlags,
  requirementFlags,
  responsibilityFlags,
  reviewFlags,
  serviceFlags,
  stakeholderFlags,
} from './flag/step-flags.ts'

/** A flag of `new`: what it holds, and in which step it is asked for. */
export interface NewFlag {
  readonly name: string
  readonly value: string
  readonly says: string
  readonly group: string
}

const groups: readonly (readonly [heading: string, flags: readonly FlagRow[]])[] = [
  ['The service:', serviceFlags],
  ['Step 1, objectives:', objectiveFlags],
  ['Step 2, stakeholders:', stakeholderFlags],
  ['Step 3, requirements:', requirementFlags],
  ['Step 4, metrics (a value for one of several has its name before it, uptime=…):', metricFlags],
  ['Step 5, responsibilities:', responsibilityFlags],
  ['Step 6, agreement:', agreementFlags],
  ['Step 7, review:', reviewFlags],
  ['More, where it is wanted:', moreFlags],
]

/** Every flag that answers a question, in the order of the questions. */
export const newFlags: readonly NewFlag[] = groups.flatMap(([group, flags]) =>
  flags.map(([name, value, says]) => ({ name, value, says, group })),
)

/** Flags whose values may begin with a name: `uptime=>= 99.9 %`. */
export const namedFlags: ReadonlySet<string> = new Set(
  newFlags.filter(({ value }) => value.includes('=')).map(({ name }) => name),
)
