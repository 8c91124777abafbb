import type { Status } from '@nines/agreement'
import type { Detection, Plan, PlannedPromise } from '@nines/enforcement'
import { resourceWords, totalCost } from '../plan/resource-count.ts'
import { enforcedOf, type PlannedAgreement, type PlanResult } from '../plan/plan-result.ts'
import { minutes } from '../terminal/duration.ts'
import { paint, type Paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import { table, type Column } from '../terminal/table.ts'
import { visible } from '../terminal/visible.ts'
import { wrap } from '../terminal/wrap.ts'
import type { Look } from './findings-text.ts'

/** Plans as people read them: a table an agreement, then how every promise is verified, and what it costs. */
export function planText({ planned }: Pick<PlanResult, 'planned'>, { hasColours, columns }: Look): string {
  if (planned.length === 0) return 'Nothing to plan: no agreement could be read.\n'
  const colours = paint(hasColours)
  const blocks = planned.map((one) => agreementBlock(one, colours, Math.min(columns, widest)).join('\n'))
  return `${[...blocks, legend(planned), verification(planned, colours), costLine(planned)].join('\n\n')}\n`
}

const widest = 120 // cells: longer lines are hard to read

const headings: readonly Column[] = [
  { heading: 'promise' },
  { heading: 'verified by' },
  { heading: 'what speaks' },
  { heading: 'all fail' },
  { heading: '10 % fail' },
  { heading: '2 % fail' },
]

function legend(planned: readonly PlannedAgreement[]): string {
  const times =
    'The times are from the first failure to the alarm; the shares are how much of the error budget is gone by then.'
  const alarms = planned.flatMap(({ plan }) => plan.compositeAlarms)
  const wait = alarms.find(({ input }) => input.ActionsSuppressor !== undefined)?.input
  if (wait?.ActionsSuppressorWaitPeriod === undefined) return times
  const length = minutes(wait.ActionsSuppressorWaitPeriod / 60)
  return `${times}\nA ticket waits ${length} for a page to speak first, and is quiet while one does.`
}

function agreementBlock(
  { status, plan }: PlannedAgreement,
  { strong, quiet }: Paint,
  cells: number,
): readonly string[] {
  const { id, version, title } = plan.agreement
  const place = plan.place ? `account ${plan.place.account} in ${plan.place.region}` : 'no account'
  const [head = '', rule = '', ...rows] = table(headings, plan.promises.flatMap(promiseRows))
  return [
    `${strong(visible(id))} version ${version}, ${standing[status]}: ${visible(title)}`,
    `  ${place}: ${resourceWords(plan)}; $${plan.monthlyCost} a month${status === 'agreed' ? '' : ' if enforced'}`,
    '',
    ...[quiet(head), quiet(rule), ...rows].map((line) => `  ${line}`),
    '',
    ...plan.promises.flatMap(({ metric, says }) => hanging(visible(`${metric}: ${says}`), cells)),
  ]
}

const standing: Readonly<Record<Status, string>> = {
  draft: 'a draft, not enforced',
  proposed: 'proposed, not enforced yet',
  agreed: 'agreed',
  retired: 'retired, no longer enforced',
}

function hanging(text: string, cells: number): readonly string[] {
  return wrap(text, cells - 4).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`))
}

function promiseRows({ metric, verifiedBy, detections }: PlannedPromise): readonly (readonly string[])[] {
  const bySeverity = Map.groupBy(detections, ({ severity }) => severity)
  if (bySeverity.size === 0) return [[visible(metric), verifiedBy, '', '', '', '']]
  return [...bySeverity].map(([severity, own], at) => [
    at === 0 ? visible(metric) : '',
    at === 0 ? verifiedBy : '',
    severity,
    ...[1, 0.1, 0.02].map((ratio) => detectionWords(own.find(({ errorRatio }) => errorRatio === ratio))),
  ])
}

function detectionWords(detection: Detection | undefined): string {
  if (!detection || detection.minutes === null) return 'never'
  const time = minutes(detection.minutes)
  return detection.budgetSpent === null ? time : `${time}, ${share(detection.budgetSpent)}`
}

/** A share of the budget with the digits that matter: `0.2 %`, `5 %`, `231 %`. */
function share(ratio: number): string {
  const percent = ratio * 100
  if (percent > 0 && percent < 0.1) return '< 0.1 %'
  return `${percent < 10 ? Number(percent.toFixed(1)) : Math.round(percent)} %`
}

const ways: readonly { readonly by: PlannedPromise['verifiedBy']; readonly words: string }[] = [
  { by: 'alarm', words: 'enforced by alarm' },
  { by: 'report', words: 'verified by report' },
  { by: 'people', words: 'relies on people' },
]

function verification(planned: readonly PlannedAgreement[], { strong }: Paint): string {
  const enforced = enforcedOf(planned)
  const idle = planned.filter((one) => !enforced.includes(one)).map(({ plan }) => plan)
  const lists = ways.map(({ by, words }) => {
    const kept = enforced.map(({ plan }) => ({
      ...plan,
      promises: plan.promises.filter(({ verifiedBy }) => verifiedBy === by),
    }))
    return promiseList(kept, words, strong)
  })
  return [...lists, ...(idle.length === 0 ? [] : [promiseList(idle, 'not enforced', strong)])].join('\n')
}

type Promises = Pick<Plan, 'agreement' | 'promises'>

function promiseList(plans: readonly Promises[], words: string, strong: Paint['strong']): string {
  const count = plans.flatMap(({ promises }) => promises).length
  return [`  ${strong(String(count))} ${words}`, ...plans.flatMap(promisesOf)].join('\n')
}

function promisesOf({ agreement, promises }: Promises): readonly string[] {
  const names = promises.map(({ metric }) => metric).join(', ')
  return names === '' ? [] : [`      ${visible(`${agreement.id}: ${names}`)}`]
}

function costLine(planned: readonly PlannedAgreement[]): string {
  const enforced = enforcedOf(planned)
  const total = totalCost(enforced.map(({ plan }) => plan))
  const part = enforced.length === planned.length ? '' : ` (${enforced.length} enforced)`
  return `${plural(planned.length, 'agreement')}${part}, $${total} a month at list price, without the free tier and the metrics themselves.`
}
