import { readMoment, readWindowName, type AskedWindow } from '@nines/measurement'
import { Refusal } from '../refusal.ts'

/** What was asked of `judge`. */
export interface JudgeRequest {
  readonly agreement: string
  readonly facts: readonly string[]
  readonly records?: readonly string[]
  readonly earlier?: readonly string[]
  readonly window?: string
  readonly at?: string
  readonly now?: string
  readonly explain?: boolean
  readonly format: 'text' | 'json'
}

/** What was asked, understood. */
export interface Asked {
  /** The window to judge, where one was named. */
  readonly window: { readonly window?: AskedWindow }
  /** The instant that was named, where one was. */
  readonly said: { readonly now?: number }
  /** The instant that was named, or this moment: epoch seconds. */
  readonly now: number
}

/** Reads the window and the instant of a request. */
export function askedIn({ facts, window, at, now }: JudgeRequest): Asked {
  if (facts.length === 0)
    throw new Refusal(
      'Nothing says what to judge.',
      'Name facts with --facts, or take the worked examples beside the agreement with --cases.',
    )
  if (window !== undefined && at !== undefined)
    throw new Refusal('--window and --at both name a window.', 'Give one of them.')
  const named = windowOf(window, at)
  const said = now === undefined ? undefined : instantOf(now)
  return {
    window: named === undefined ? {} : { window: named },
    said: said === undefined ? {} : { now: said },
    now: said ?? Temporal.Now.instant().epochMilliseconds / 1000,
  }
}

function windowOf(window: string | undefined, at: string | undefined): AskedWindow | undefined {
  if (window !== undefined) return readWindowName(window) ?? refuseWindow(window)
  return at === undefined ? undefined : (readMoment(at) ?? refuseMoment(at))
}

function refuseWindow(text: string): never {
  const forms = 'Write 2026-10, 2026-Q3, 2026, 2026-W38, 2026-09-14, 2026-09-14T10 or term.'
  throw new Refusal(`${text} names no window.`, forms)
}

function refuseMoment(text: string): never {
  const forms = 'Write a date such as 2026-10-15, or an instant such as 2026-10-15T12:00:00Z.'
  throw new Refusal(`${text} names no date.`, forms)
}

function instantOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds / 1000
  } catch (cause) {
    throw new Refusal(
      `${text} is no instant.`,
      'Write one with its offset, such as 2026-11-01T06:00:00Z.',
      cause,
    )
  }
}
