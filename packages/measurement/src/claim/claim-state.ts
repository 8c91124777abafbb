import type { ClaimMoments, Deadline } from './deadline.ts'
import { deadlineOf } from './deadline.ts'

/** Where a claim stands: missing any of its deadlines forfeits it (E21). */
export type ClaimState = 'open' | 'made' | 'forfeited'

/** One deadline of a claim, and whether it was kept. */
export interface DeadlineState {
  readonly action: string
  /** The first moment that is too late; null when it isn't known yet. */
  readonly due: number | null
  readonly state: ClaimState
}

/** Reads the deadlines of a claim at an instant; `done` says when each action was taken. */
export function claimState(
  deadlines: readonly Deadline[],
  moments: ClaimMoments,
  done: Readonly<Record<string, number>>,
  now: number,
): { readonly state: ClaimState; readonly deadlines: readonly DeadlineState[] } {
  const states = deadlines.map((deadline) => {
    const due = deadlineOf(deadline, moments)
    return { action: deadline.action, due, state: stateOf(due, done[deadline.action], now) }
  })
  const has = (state: ClaimState): boolean => states.some((each) => each.state === state)
  const pending = has('open') ? 'open' : 'made'
  return { state: has('forfeited') ? 'forfeited' : pending, deadlines: states }
}

function stateOf(due: number | null, done: number | undefined, now: number): ClaimState {
  if (done !== undefined && done <= now) return due === null || done < due ? 'made' : 'forfeited'
  return due !== null && now >= due ? 'forfeited' : 'open'
}
