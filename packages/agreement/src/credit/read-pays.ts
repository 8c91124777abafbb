import { Fraction } from 'fraction.js'
import type { Schedule } from '../credit.ts'
import { amountOf } from '../quantity/read-amount.ts'
import { durationOf } from '../quantity/read-quantity.ts'

const BLOCK = /^(.*) per (.*) of (each incident|all downtime), (started|full) blocks count$/
const POINTS = /^(.*) per ([0-9.]+) pp, (started blocks count|full blocks count|pro rata)$/

/** What is paid without steps; the text has the form of the schema's `pays`. */
export function payingOf(text: string): Schedule {
  if (text === 'shortfall' || text === 'unavailability') return { kind: text }
  if (text.endsWith(' x downtime fee'))
    return { kind: 'downtime fee', times: new Fraction(text.split(' ')[0] ?? '') }
  return blockOf(text) ?? pointsOf(text) ?? flatOf(text)
}

function blockOf(text: string): Schedule | undefined {
  const found = BLOCK.exec(text)
  if (found === null) return undefined
  const [, pays = '', block = '', of, count] = found
  return {
    kind: 'per block',
    block: durationOf(block),
    rounding: count === 'started' ? 'ceil' : 'floor',
    pays: amountOf(pays),
    per: of === 'each incident' ? 'incident' : 'window',
  }
}

function pointsOf(text: string): Schedule | undefined {
  const found = POINTS.exec(text)
  if (found === null) return undefined
  const [, pays = '', number = '', count] = found
  const amount = amountOf(pays)
  if (count === 'pro rata') return { kind: 'linear', perPoint: perPoint(amount, new Fraction(number)) }
  const points = { ratio: new Fraction(number).div(100), text: `${number} pp` }
  return {
    kind: 'per points',
    points,
    rounding: count === 'started blocks count' ? 'ceil' : 'floor',
    pays: amount,
  }
}

// `2 % per 0.5 pp, pro rata` pays 4 % a point.
function perPoint(amount: ReturnType<typeof amountOf>, points: Fraction): ReturnType<typeof amountOf> {
  if (points.equals(1)) return amount
  if (amount.kind === 'share') return { ...amount, ratio: amount.ratio.div(points) }
  if (amount.kind === 'money')
    return { ...amount, money: { ...amount.money, amount: amount.money.amount.div(points) } }
  if (!('seconds' in amount.time)) return amount
  return { ...amount, time: { ...amount.time, seconds: amount.time.seconds.div(points) } }
}

function flatOf(text: string): Schedule {
  if (text.endsWith(' per incident'))
    return { kind: 'flat', pays: amountOf(text.slice(0, -' per incident'.length)), per: 'incident' }
  if (text.endsWith(' per failure'))
    return { kind: 'flat', pays: amountOf(text.slice(0, -' per failure'.length)), per: 'thing' }
  return { kind: 'flat', pays: amountOf(text), per: 'window' }
}
