import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Limit } from '../quantity.ts'
import { clockTimeOf } from '../quantity/read-quantity.ts'
import { levelOf } from '../quantity/read-level.ts'
import type { Duty } from '../responsibility.ts'
import { tidy, type AgreementDraft } from '../schema/draft.ts'
import { dutyNumberRules, tellNumbers } from './duty-numbers.ts'
import { given, present, readIf } from './given.ts'
import { metricNames, tellUnknown } from './known.ts'
import type { Scope } from './scope.ts'

const dutyLimit: RulePage = {
  id: 'responsibilities/limit',
  severity: 'error',
  title: 'A limit is an amount or a rate',
  why: 'How soon or how long before stands in within and notice, so that each number of a duty has one place.',
}

export const dutyRules: readonly RulePage[] = [...dutyNumberRules, dutyLimit]

type Section = NonNullable<AgreementDraft['responsibilities']>
type DutyDraft = NonNullable<NonNullable<Section['provider']>[number]>
type DutyFields = Exclude<DutyDraft, string>

/** The duties of one side. */
export function readDuties(side: 'provider' | 'customer', scope: Scope): readonly Duty[] {
  const duties = scope.draft.responsibilities?.[side] ?? []
  return duties.flatMap((duty, index) => {
    if (duty === undefined) return []
    tellNumbers(duty, ['responsibilities', side, index], scope)
    if (typeof duty === 'string') return [{ says: tidy(duty) }]
    return readDuty(duty, ['responsibilities', side, index], scope) ?? []
  })
}

function readDuty(draft: DutyFields, path: Path, scope: Scope): Duty | undefined {
  const { id, says, notice, within, limit, ifNot } = draft
  tellUnknown(draft.metrics, metricNames(scope), [...path, 'metrics'], scope)
  const parts = given({
    id,
    notice: readIf(notice, clockTimeOf),
    within: readIf(within, clockTimeOf),
    limit: readIf(limit, (text) => limitOf(text, path, scope)),
    breach: ifNot && { effect: ifNot, metrics: present(draft.metrics) },
  })
  return says === undefined ? undefined : { says: tidy(says), ...parts }
}

function limitOf(written: string, path: Path, { tell }: Scope): Limit | undefined {
  const { operator, value, text } = levelOf(written)
  if (value.kind === 'share') return { operator, value: value.share, text }
  if (value.kind === 'rate') return { operator, value: value.rate, text }
  if (value.kind === 'number') return { operator, value: value.number, text }
  const says = `The limit ${text} is a time.`
  tell({ rule: dutyLimit, path: [...path, 'limit'], says, fix: `Write within: ${value.time.text}.` })
  return undefined
}
