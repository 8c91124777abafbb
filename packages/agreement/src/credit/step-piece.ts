import { Fraction } from 'fraction.js'
import type { Amount, BoundedStep } from '../credit.ts'
import { formatDuration } from '../quantity/format-duration.ts'
import { decimalText, formatPercent } from '../quantity/format-percent.ts'
import type { Bound, Range } from '../quantity.ts'
import type { StepBound } from './read-step.ts'

/** The values that steps are held to. */
export interface StepDomain {
  readonly kind: StepBound['kind']
  /** What a value is, as the beginning of a sentence: `An attainment`. */
  readonly noun: string
  /** Values are lengths of downtime or of incidents, which have no target of their own. */
  readonly byLength: boolean
  readonly lowest: Fraction
  /** Open where there is no end. */
  readonly highest: Fraction | undefined
  /** Where keeping the promise begins or ends. */
  readonly target: Fraction
  readonly keeps: (value: Fraction) => boolean
  /** A bound as its author wrote it, or as people do. */
  readonly write: (value: Fraction) => string
}

/** Values side by side that lie in the same steps and keep the promise alike. */
export interface StepPiece extends Range<Fraction> {
  readonly kept: boolean
  /** Indexes of the steps that hold them. */
  readonly steps: readonly number[]
  readonly pays: readonly Amount[]
}

/** Steps, the values that they are held to, and what these come to. */
export interface StepCase {
  readonly steps: readonly BoundedStep[]
  readonly domain: StepDomain
  readonly pieces: readonly StepPiece[]
}

/** Cuts a domain at every bound and at the target, the lowest first, and joins what is alike. */
export function piecesOf(steps: readonly BoundedStep[], domain: StepDomain): readonly StepPiece[] {
  const points = cutsOf(steps, domain)
  const pieces: StepPiece[] = []
  for (const [index, point] of points.entries()) {
    add(
      pieces,
      pieceAt(
        point,
        { from: { value: point, inclusive: true }, to: { value: point, inclusive: true } },
        steps,
        domain,
      ),
    )
    const next = points[index + 1]
    const beyond = next === undefined ? point.add(1) : point.add(next).div(2)
    if (next === undefined && domain.highest !== undefined) break
    const to = next === undefined ? {} : { to: { value: next, inclusive: false } }
    add(pieces, pieceAt(beyond, { from: { value: point, inclusive: false }, ...to }, steps, domain))
  }
  return pieces
}

function cutsOf(steps: readonly BoundedStep[], { lowest, highest, target }: StepDomain): readonly Fraction[] {
  const ends = steps.flatMap(({ range: { from, to } }) => [from?.value, to?.value])
  const all = [lowest, highest, target, ...ends].filter((value) => value !== undefined)
  const inside = all.filter((value) => value.gte(lowest) && (highest === undefined || value.lte(highest)))
  const sorted = inside.toSorted((left, right) => left.compare(right))
  return sorted.filter((value, index) => index === 0 || sorted[index - 1]?.equals(value) !== true)
}

function pieceAt(
  sample: Fraction,
  range: Range<Fraction>,
  steps: readonly BoundedStep[],
  domain: StepDomain,
): StepPiece {
  const holding = steps.flatMap((step, index) => (holds(step.range, sample) ? [index] : []))
  const pays = holding.flatMap((index) => steps[index]?.pays ?? [])
  return { ...range, kept: domain.keeps(sample), steps: holding, pays }
}

function add(pieces: StepPiece[], piece: StepPiece): void {
  const last = pieces.at(-1)
  if (last === undefined || last.kept !== piece.kept || last.steps.join() !== piece.steps.join())
    pieces.push(piece)
  else
    pieces[pieces.length - 1] = {
      kept: last.kept,
      steps: last.steps,
      pays: last.pays,
      ...(last.from && { from: last.from }),
      ...(piece.to && { to: piece.to }),
    }
}

function holds({ from, to }: Range<Fraction>, value: Fraction): boolean {
  const above = from === undefined || (from.inclusive ? value.gte(from.value) : value.gt(from.value))
  return above && (to === undefined || (to.inclusive ? value.lte(to.value) : value.lt(to.value)))
}

/** The values of a piece in words, to stand after what they are: `of exactly 99 %`, `above 4 h and at most 6 h`. */
export function pieceText({ from, to }: Range<Fraction>, domain: StepDomain): string {
  const { write } = domain
  if (from !== undefined && to !== undefined && from.value.equals(to.value))
    return `of exactly ${write(from.value)}`
  const lower = isStart(from, domain) ? [] : endText(from, LOWER, write)
  const upper = isEnd(to, domain) ? [] : endText(to, UPPER, write)
  const text = [...lower, ...upper].join(' and ')
  if (text === '') return 'of any size'
  return text.startsWith('at ') ? `of ${text}` : text
}

const LOWER = ['at least', 'above'] as const
const UPPER = ['at most', 'below'] as const

// What begins or ends with the domain has no bound there; no downtime at all is none.
function isStart(from: Bound<Fraction> | undefined, { lowest, byLength }: StepDomain): boolean {
  return from?.value.equals(lowest) === true && (from.inclusive || byLength)
}

function isEnd(to: Bound<Fraction> | undefined, { highest }: StepDomain): boolean {
  return highest !== undefined && to?.value.equals(highest) === true && to.inclusive
}

function endText(
  end: Bound<Fraction> | undefined,
  [inclusive, exclusive]: readonly [string, string],
  write: StepDomain['write'],
): readonly string[] {
  return end === undefined ? [] : [`${end.inclusive ? inclusive : exclusive} ${write(end.value)}`]
}

/** A bound as people write it. */
export function valueText(value: Fraction, kind: StepBound['kind']): string {
  if (kind === 'share') return formatPercent(value, 9)
  return kind === 'time' ? formatDuration(value) : decimalText(value, 9)
}
