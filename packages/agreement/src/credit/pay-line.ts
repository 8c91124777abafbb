import { Fraction } from 'fraction.js'
import type { Schedule } from '../credit.ts'
import { decimalText } from '../quantity/format-percent.ts'
import { sizeOf } from './amount-size.ts'

/** What a schedule pays by how far the target is missed: straight lines between the points at which it jumps. */
export interface PayLine {
  /** Paid at a shortfall, and what it comes to right above it. */
  readonly at: (shortfall: Fraction) => Fraction
  readonly above: (shortfall: Fraction) => Fraction
  /** Length of the blocks at whose ends it jumps; absent where it never does. */
  readonly block?: Fraction
  /** The largest shortfall: an attainment of 0 %. */
  readonly end: Fraction
  /** Length below which it pays nothing at all. */
  readonly free?: Fraction
}

const ZERO = new Fraction(0)
const ONE = new Fraction(1)

/** The line of a schedule that looks at the attainment alone; undefined for others. */
export function payLine(schedule: Schedule, target: Fraction): PayLine | undefined {
  if (schedule.kind === 'per points') return blocks(schedule, target)
  const pay = straightPay(schedule, target)
  return pay && { at: pay, above: pay, end: target }
}

function straightPay(schedule: Schedule, target: Fraction): PayLine['at'] | undefined {
  if (schedule.kind === 'shortfall') return (shortfall) => shortfall
  if (schedule.kind === 'unavailability') return (shortfall) => shortfall.add(ONE).sub(target)
  if (schedule.kind === 'flat' && schedule.per === 'window') return () => sizeOf(schedule.pays).size
  if (schedule.kind !== 'linear') return undefined
  return (shortfall) => shortfall.mul(100).mul(sizeOf(schedule.perPoint).size)
}

function blocks(
  { points, rounding, pays }: Extract<Schedule, { kind: 'per points' }>,
  end: Fraction,
): PayLine {
  const { size } = sizeOf(pays)
  const full = (shortfall: Fraction): Fraction => shortfall.div(points.ratio).floor().mul(size)
  if (rounding === 'floor') return { at: full, above: full, block: points.ratio, free: points.ratio, end }
  const started = (shortfall: Fraction): Fraction => shortfall.div(points.ratio).ceil().mul(size)
  return { at: started, above: (shortfall) => full(shortfall).add(size), block: points.ratio, end }
}

const MOST_POINTS = 2000 // at which two lines are compared; finer blocks are left alone

/** Whether a line never pays more than another one, at any miss. */
export function isNeverMore(line: PayLine, other: PayLine): boolean {
  const points = jumpsOf([line, other])
  return points !== undefined && points.every((point) => isBelow(line, other, point))
}

// Between two jumps both are straight: who is not above at both ends is nowhere above.
function isBelow(line: PayLine, other: PayLine, point: Fraction): boolean {
  const atPoint = point.equals(ZERO) || line.at(point).lte(other.at(point))
  const before = point.equals(ZERO) || below(line, point).lte(below(other, point))
  const beyond = point.equals(line.end) || line.above(point).lte(other.above(point))
  return atPoint && before && beyond
}

// What a line comes to right below a point: blocks that are full at the point are not before it.
function below({ at, free }: PayLine, point: Fraction): Fraction {
  if (free === undefined) return at(point)
  const isJump = point.div(free).floor().mul(free).equals(point)
  return isJump ? at(point.sub(free)) : at(point)
}

function jumpsOf(lines: readonly PayLine[]): readonly Fraction[] | undefined {
  const [end = ONE] = lines.map((line) => line.end)
  const lengths = lines.flatMap(({ block }) => block ?? [])
  if (lengths.some((length) => length.equals(0) || end.div(length).gt(MOST_POINTS))) return undefined
  const jumps = lengths.flatMap((length) =>
    Array.from({ length: Number(end.div(length).floor().n) }, (_, index) => length.mul(index + 1)),
  )
  return [ZERO, end, ...jumps]
}

/** The length of a miss below which no line pays anything, in words; undefined where one pays from the beginning. */
export function leastPaid(lines: readonly PayLine[]): string | undefined {
  const free = lines.map((line) => line.free)
  const known = free.filter((length) => length !== undefined)
  if (known.length < free.length || known.length === 0) return undefined
  const [least] = known.toSorted((left, right) => left.compare(right))
  return least && `${decimalText(least.mul(100), 9)} pp`
}
