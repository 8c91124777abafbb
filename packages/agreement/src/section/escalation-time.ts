import type { Metric } from '../metric.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { ClockTime } from '../quantity.ts'
import type { EscalationLevel } from '../responsibility.ts'
import type { Severities } from '../severity.ts'
import type { Tell } from '../page/remark.ts'

const escalationInTime: RulePage = {
  id: 'responsibilities/escalation-in-time',
  severity: 'warning',
  title: 'Somebody is told before a promise of help is broken',
  why: 'An escalation is there to save the promise. When the first one is told after the time for a reply or for an end has passed, the promise is broken before anybody could help. Levels that know more (functional) serve the end, and are not looked at for the reply.',
  example: {
    told: 'escalation: [{ after: 5 h, to: on-call }]',
    mended: 'escalation: [{ after: 15 min, to: on-call }, { after: 1 h, to: duty-manager }]',
  },
}

const escalationTooLate: RulePage = {
  id: 'responsibilities/escalation-too-late',
  severity: 'note',
  title: 'A level of an escalation can still save something',
  why: 'A level that is told when every promise that it serves is broken already can only be sorry. That can be meant, so that somebody hears of it; then nothing has to change.',
  example: {
    told: 'escalation: [{ after: 15 min, to: on-call }, { after: 8 h, to: duty-manager }]',
    mended: 'escalation: [{ after: 15 min, to: on-call }, { after: 1 h, to: duty-manager }]',
  },
}

export const escalationTimeRules: readonly RulePage[] = [escalationInTime, escalationTooLate]

/** What a severity is promised: how soon somebody replies, or how soon it ends. */
interface HelpPromise {
  readonly severity: string
  readonly what: 'reply' | 'end'
  readonly time: ClockTime
}

/** What an escalation is held to. */
export interface LadderCase {
  readonly escalation: readonly EscalationLevel[]
  readonly metrics: readonly Metric[]
  readonly severities: Severities | undefined
}

/** Says where the first level of an escalation comes after the promise that it serves, or a later one after all of them. */
export function tellEscalationTimes({ escalation, metrics, severities }: LadderCase, tell: Tell): void {
  const promises = [...metrics.flatMap(promisesOf), ...levelPromises(severities)].filter(canBeKept)
  const told = new Set<string>()
  for (const promise of promises) {
    const first = escalation.find((level) => serves(level, promise))
    if (first === undefined || !comesAfter(first, promise)) continue
    const says = lateWords(first, promise)
    if (!told.has(says))
      tell({ rule: escalationInTime, path: pathOf(first, escalation), ...fixed(says, promise) })
    told.add(says)
  }
  if (told.size > 0) return
  for (const level of escalation) tellTooLate(level, { escalation, promises }, tell)
}

function fixed(says: string, { time }: HelpPromise): { readonly says: string; readonly fix: string } {
  return { says, fix: `Begin after less than ${time.text}, such as after: 50 % of target.` }
}

function lateWords({ to, after }: EscalationLevel, { severity, what, time }: HelpPromise): string {
  const promised = what === 'reply' ? 'a reply' : 'an end'
  return `${to} is the first to be told, after ${after.text}, and ${severity} is promised ${promised} within ${time.text}: by then the promise is broken.`
}

function tellTooLate(
  level: EscalationLevel,
  {
    escalation,
    promises,
  }: { readonly escalation: readonly EscalationLevel[]; readonly promises: readonly HelpPromise[] },
  tell: Tell,
): void {
  const served = promises.filter((promise) => serves(level, promise))
  const last = longest(served)
  if (last === undefined || !served.every((promise) => comesAfter(level, promise))) return
  const says = `${level.to} is told after ${level.after.text}, when the longest promise of these severities, ${last.time.text} for ${last.severity}, is broken.`
  tell({
    rule: escalationTooLate,
    path: pathOf(level, escalation),
    says,
    fix: `Tell ${level.to} earlier, or leave it where that is meant.`,
  })
}

// No time at all is a fault of its own.
function canBeKept({ time }: HelpPromise): boolean {
  return time.kind === 'business-days' || time.seconds.gt(0)
}

function longest(promises: readonly HelpPromise[]): HelpPromise | undefined {
  return promises.reduce<HelpPromise | undefined>(
    (most, promise) => (most === undefined || isOver(promise.time, most.time) ? promise : most),
    undefined,
  )
}

function pathOf(level: EscalationLevel, escalation: readonly EscalationLevel[]): Path {
  return ['responsibilities', 'escalation', escalation.indexOf(level), 'after']
}

function promisesOf({ indicator }: Metric): readonly HelpPromise[] {
  if (indicator.kind !== 'tickets' || indicator.start === 'each update') return []
  const what = indicator.stop === 'first human reply' ? 'reply' : 'end'
  if (what === 'end' && ['workaround', 'next update'].includes(indicator.stop)) return []
  return Object.entries(indicator.within).map(([severity, time]) => ({ severity, what, time }))
}

function levelPromises(severities: Severities | undefined): readonly HelpPromise[] {
  return (severities?.levels ?? []).flatMap(({ id: severity, reply, resolve }) => [
    ...(reply === undefined ? [] : [{ severity, what: 'reply' as const, time: reply }]),
    ...(resolve === undefined ? [] : [{ severity, what: 'end' as const, time: resolve }]),
  ])
}

function serves({ severities, kind }: EscalationLevel, { severity, what }: HelpPromise): boolean {
  return (
    (severities.length === 0 || severities.includes(severity)) && (what === 'end' || kind === 'hierarchical')
  )
}

function comesAfter({ after }: EscalationLevel, { time }: HelpPromise): boolean {
  return 'share' in after ? after.share.ratio.gt(1) : isOver(after, time)
}

// In working time both clocks run alike, so hours of the one can be held against hours of the other; days of work can't.
function isOver(one: ClockTime, other: ClockTime): boolean {
  if (one.kind === 'business-days' || other.kind === 'business-days')
    return one.kind === 'business-days' && other.kind === 'business-days' && one.days > other.days
  return one.seconds.gt(other.seconds)
}
