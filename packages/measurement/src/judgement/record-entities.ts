import { nearest, type RulePage } from '@nines/agreement'
import { listed, shown } from '../reading/desk.ts'
import type { Records } from '../record/record.ts'
import type { Facts } from '../facts/facts.ts'
import type { JudgeRemark } from './remark.ts'
import type { Span } from '../time/span.ts'

const unknownThing: RulePage = {
  id: 'records/known-entity',
  severity: 'warning',
  title: 'A record names things that the facts describe',
  why: 'A record that is about single things lets off time of these alone. Under a mistyped name, or where the promise is measured as a whole, it lets off nothing.',
}

export const recordEntityRules: readonly RulePage[] = [unknownThing]

/** What is told of records that touch the judged time and name things that no fact is about. */
export function tellRecordEntities(
  { maintenance, exclusions }: Records,
  { entities }: Facts,
  judged: Span,
): readonly JudgeRemark[] {
  const known = Object.keys(entities)
  return [...maintenance, ...exclusions].flatMap(({ id, times, entities: named }) => {
    const strangers = named.filter((name) => !known.includes(name))
    const isNow = 'first' in times || times.some(({ from, to }) => from < judged.to && to > judged.from)
    return isNow ? strangers.map((name) => strangerText(id, name, known)) : []
  })
}

function strangerText(record: string, name: string, known: readonly string[]): JudgeRemark {
  const near = nearest(name, known)
  const have = known.length === 0 ? 'they describe none' : `they describe ${listed(known)}`
  return {
    rule: unknownThing,
    about: { kind: 'record', record },
    says: `${record} is about ${shown(name)}, and the facts have nothing by that name: ${have}.`,
    fix:
      near === undefined
        ? 'Describe it in the facts, or leave entities out where the record is about everything.'
        : `Write ${near}.`,
  }
}
