import { evaluateMetricAlarm, settleComposites } from './alarm/evaluation.ts'
import { rosterOf } from './alarm/roster.ts'
import { nextRelease, releaseDue } from './alarm/suppression.ts'
import type { CloudWatch } from './cloud.ts'
import type { Transition } from './transition.ts'

/** Hands over what changed outside of an evaluation, for example by SetAlarmState, oldest first. Each transition is handed over once. */
export const takeTransitions = (cloud: CloudWatch): readonly Transition[] => cloud.outbox.splice(0)

const settle = (cloud: CloudWatch, at: number, into: Transition[]): void => {
  into.push(...settleComposites(cloud, at), ...releaseDue(cloud, at))
}

const step = (cloud: CloudWatch, at: number, into: Transition[]): void => {
  for (const record of rosterOf(cloud).metricAlarms) {
    if (at % record.watcher.every !== 0) continue
    const transition = evaluateMetricAlarm(cloud, record, at)
    if (transition !== undefined) into.push(transition)
  }
  settle(cloud, at, into)
}

const tick = (cloud: CloudWatch): number =>
  rosterOf(cloud).metricAlarms.some(({ watcher }) => watcher.every < 60) ? 10 : 60

/**
 * Evaluates every alarm at each moment it is due in (from, to], epoch seconds, and gives what changed, oldest
 * first: metric alarms on full minutes, of high resolution on full 10 seconds, multi-day ones on full hours;
 * composites when a child changed; withheld actions when their wait is over. Data must be in before.
 */
export const advance = (cloud: CloudWatch, from: number, to: number): readonly Transition[] => {
  const transitions = [...takeTransitions(cloud)]
  if (cloud.alarms.size === 0) return transitions
  const every = tick(cloud)
  let next = (Math.floor(from / every) + 1) * every
  for (;;) {
    const release = nextRelease(cloud)
    if (release < next && release <= to) {
      settle(cloud, release, transitions)
      continue
    }
    if (next > to) return transitions
    step(cloud, next, transitions)
    next += every
  }
}

/** Evaluates every alarm once at a moment, epoch seconds, due or not, over the data up to the full minute (10 seconds, hour) before it. */
export const evaluate = (cloud: CloudWatch, at: number): readonly Transition[] => {
  const transitions = [...takeTransitions(cloud)]
  for (const record of rosterOf(cloud).metricAlarms) {
    const transition = evaluateMetricAlarm(cloud, record, at)
    if (transition !== undefined) transitions.push(transition)
  }
  settle(cloud, at, transitions)
  return transitions
}
