import { formatDuration } from '@nines/agreement'
import type { PlacedTransition } from '@nines/local'
import { agreedWindowAt, type CountedFacts } from '@nines/measurement'
import type { Scene } from './cast.ts'
import type { Incident } from './incident.ts'
import { spendingAt, type Spending } from './spending.ts'

/** One minute of the story in which something happened. */
export interface Moment {
  /** Epoch seconds. */
  readonly at: number
  readonly kind: 'service' | 'page' | 'ticket' | 'over' | 'budget'
  readonly says: string
}

/** The promise that the incident hits, with what CloudWatch counted for it in the whole month. */
export interface MeasuredScene extends Scene {
  readonly facts: CountedFacts
}

/** What happened to a promise, minute by minute: the incident, the alarms that told somebody, the end of the budget. */
export function timeline(
  scene: MeasuredScene,
  phases: Incident,
  transitions: readonly PlacedTransition[],
): readonly Moment[] {
  const told = transitions.filter(isNews).flatMap((transition) => alarmMoment(scene, transition))
  return [
    ...phases.map((phase) => serviceMoment(scene, phase)),
    ...told,
    ...budgetMoment(scene, phases),
  ].toSorted((a, b) => a.at - b.at)
}

function serviceMoment({ agreement }: Scene, { at, failing }: Incident[number]): Moment {
  const how =
    failing === 0
      ? `${agreement.id} answers again`
      : failing === 1
        ? `every request to ${agreement.id} fails`
        : `${Math.round(failing * 100)} % of requests to ${agreement.id} fail`
  return { at, kind: 'service', says: how }
}

/** Children and withheld actions tell nobody; an alarm that was just made and finds all well tells no news. */
function isNews({ from, to, actions }: PlacedTransition): boolean {
  return actions.length > 0 && (from === 'ALARM' || to === 'ALARM')
}

function alarmMoment(scene: MeasuredScene, { at, alarmName, to }: PlacedTransition): readonly Moment[] {
  const alarm = [...scene.plan.compositeAlarms, ...scene.plan.metricAlarms].find(
    ({ input }) => input.AlarmName === alarmName,
  )
  const [metric, tier] = alarm?.key.split('/') ?? []
  if (metric !== scene.metric.id || (tier !== 'page' && tier !== 'ticket')) return []
  if (to !== 'ALARM') return [{ at, kind: 'over', says: overText(scene, tier, at) }]
  return [{ at, kind: tier, says: `${metric}: ${spentText(spending(scene, at))}` }]
}

function overText(scene: MeasuredScene, tier: string, at: number): string {
  const { spent } = spending(scene, at)
  return `${tier} over; ${wholePercent(spent)} of the month's budget is spent`
}

function spentText({ spent, allowed, goneAt }: Spending): string {
  const month = `the month's ${formatDuration(allowed)}`
  if (spent.gte(1)) return `all of ${month} is spent, ${wholePercent(spent)} in all`
  const pace = goneAt === null ? '' : `; at this pace all of it is gone by ${clock(goneAt)}`
  return `${wholePercent(spent)} of ${month} is spent${pace}`
}

/** The minute in which the budget ends, when it does. */
function budgetMoment(scene: MeasuredScene, phases: Incident): readonly Moment[] {
  const last = phases.at(-1)?.at ?? 0
  for (let at = phases[0].at; at <= last; at += 60) {
    const { spent, allowed } = spending(scene, at)
    if (spent.gt(1)) return [{ at, kind: 'budget', says: goneText(scene, formatDuration(allowed)) }]
  }
  return []
}

function goneText({ metric, customer }: Scene, allowed: string): string {
  const schedule = metric.credit?.schedule
  const step = schedule?.kind === 'steps' ? schedule.steps[0] : undefined
  const owed =
    step === undefined
      ? 'the promise is broken'
      : `from here on ${customer} is owed ${step.pays.text} of the ${metric.credit?.base ?? 'fee'}`
  return `the month's ${allowed} are gone: ${owed}`
}

function spending({ metric, facts }: MeasuredScene, at: number): Spending {
  return spendingAt(metric, facts, agreedWindowAt(metric.window, at), at)
}

function wholePercent(share: Spending['spent']): string {
  return `${share.mul(100).round().toString()} %`
}

/** The time of day in UTC, the zone of every time in the story. */
export function clock(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(at / 60) * 60_000)
    .toString()
    .slice(11, 16)
}
