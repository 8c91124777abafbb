import { readDocument, type Reading, type RulePage } from '@nines/agreement'
import { anything } from '../reading/any-schema.ts'
import { shown, type Desk } from '../reading/desk.ts'
import { oneOf, text } from '../reading/scalar.ts'
import { list, mapping, need } from '../reading/shape.ts'
import { differs } from './differing.ts'
import { everAfter } from './ever-after.ts'
import { exampleOf, unreadPart, type CasesQuestion } from './read-example.ts'
import { unknownPromise } from './wanted.ts'
import type { WorkedExample } from './worked-example.ts'

const otherAgreement: RulePage = {
  id: 'cases/agreement',
  severity: 'error',
  title: 'Worked examples are of the agreement that they stand beside',
  why: 'Two agreements can each promise something by the name of uptime. Examples of the other one would say what somebody else meant.',
}

export const caseRules: readonly RulePage[] = [otherAgreement, unknownPromise, unreadPart, differs]

/**
 * Reads worked examples, as `cases.schema.json` describes them: facts that somebody thought up, and what should come of them.
 * Whatever is not as it has to be is one finding each, with its place; with an error there are no examples. `file` is the name
 * that findings carry.
 */
export function readCases(
  file: string,
  source: Uint8Array | string,
  question: CasesQuestion,
): Reading<readonly WorkedExample[]> {
  const document = mapping({
    nines: need(oneOf('cases/v1')),
    agreement: need(text),
    cases: need(list(exampleOf(question))),
  })
  return readDocument({ file, source, schema: anything }, ({ data, tell }) => {
    const desk: Desk = { now: everAfter, tell: ({ at, ...words }) => tell({ path: at, ...words }) }
    const read = document(data, [], desk)
    return read === undefined || isOfAnother(read.agreement, question, desk) ? undefined : read.cases
  })
}

function isOfAnother(id: string, { versions }: CasesQuestion, desk: Desk): boolean {
  const wanted = versions[0]?.id ?? ''
  if (id === wanted) return false
  const says = `These are examples of ${shown(id)}, and ${shown(wanted)} is judged.`
  desk.tell({ rule: otherAgreement, at: ['agreement'], says, fix: 'Move the file beside its agreement.' })
  return true
}
