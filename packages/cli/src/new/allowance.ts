import { formatDuration, formatPercent } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { textIn, type Plain } from './writing/sheet.ts'

const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 } // as alarms count

/** The share of a target such as `>= 99.9 %`; undefined for another kind of target. */
export function shareOf(target: string): Fraction | undefined {
  const [, number] = /^>= ?(\d+(?:\.\d+)?) ?%$/u.exec(target) ?? []
  return number === undefined ? undefined : new Fraction(number).div(100)
}

/** What a share of a window leaves: `a month allows 43 min 12 s`. Undefined where nothing is left, or nobody can say. */
export function allowance(target: string, window: Plain | undefined): string | undefined {
  const share = shareOf(target)
  const length = lengthOf(window)
  if (share === undefined || length === undefined || share.gte(1)) return undefined
  return `${length.name} allows ${formatDuration(new Fraction(1).sub(share).mul(length.days * 86_400))}`
}

/** What a share leaves, as a share: `0.1 %`. Undefined where nothing is left. */
export function rest(target: string): string | undefined {
  const share = shareOf(target)
  return share === undefined || share.gte(1) ? undefined : formatPercent(new Fraction(1).sub(share), 9)
}

function lengthOf(window: Plain | undefined): { readonly name: string; readonly days: number } | undefined {
  const unit = textIn(window, 'calendar') ?? ''
  const length = days[unit]
  if (length !== undefined) return { name: `a ${unit}`, days: length }
  const [, rolling] = /^(\d+) ?d$/u.exec(textIn(window, 'rolling') ?? '') ?? []
  return rolling === undefined ? undefined : { name: `${rolling} d`, days: Number(rolling) }
}
