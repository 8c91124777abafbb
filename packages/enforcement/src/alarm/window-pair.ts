import { Fraction } from 'fraction.js'
import type { Tier } from './tier.ts'

/** A long window that proves a loss, and a short one, a twelfth of it, that proves that it still goes on. */
export interface WindowPair {
  readonly tier: Tier
  /** Share of the agreement's budget that is gone when the long window fires. */
  readonly share: Fraction
  readonly long: AlarmWindow
  readonly short: AlarmWindow
  /** Left out unless the agreement asks for it. */
  readonly onRequest: boolean
}

/** One window, with the last part of its alarm's name. */
export interface AlarmWindow {
  readonly leg: string
  readonly seconds: number
  readonly text: string
}

const HOUR = 3600 // seconds
const DAY = 24 * HOUR

/** The windows of SRE Workbook chapter 5 (tables 5-6 and 5-8, and the 1 d / 2 h row of its code), loudest first. */
export const WINDOW_PAIRS: readonly WindowPair[] = [
  {
    tier: 'page',
    share: new Fraction('0.02'),
    long: { leg: 'long-1h', seconds: HOUR, text: '1 h' },
    short: { leg: 'short-5m', seconds: 300, text: '5 min' },
    onRequest: false,
  },
  {
    tier: 'page',
    share: new Fraction('0.05'),
    long: { leg: 'long-6h', seconds: 6 * HOUR, text: '6 h' },
    short: { leg: 'short-30m', seconds: 1800, text: '30 min' },
    onRequest: false,
  },
  {
    tier: 'ticket',
    share: new Fraction('0.1'),
    long: { leg: 'long-1d', seconds: DAY, text: '1 d' },
    short: { leg: 'short-2h', seconds: 2 * HOUR, text: '2 h' },
    onRequest: false,
  },
  {
    tier: 'ticket',
    share: new Fraction('0.1'),
    long: { leg: 'long-3d', seconds: 3 * DAY, text: '3 d' },
    short: { leg: 'short-6h', seconds: 6 * HOUR, text: '6 h' },
    onRequest: true, // its period of 259 200 s keeps CloudWatch's documented rules, but is not proven live
  },
]
