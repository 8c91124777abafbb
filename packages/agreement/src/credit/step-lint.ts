import type { BoundedStep } from '../credit.ts'
import { paysLess } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { contradictsTarget, firstBound, scheduleGap, scheduleOverlap } from './credit-rules.ts'
import { tellFalls } from './fall-lint.ts'
import { pieceText, piecesOf, type StepCase, type StepDomain, type StepPiece } from './step-piece.ts'
import { beyond, quotedStep, upTo } from './step-text.ts'

/** Says which values lie in no step or in two, keep the target and still pay, or pay less than better ones. */
export function tellSteps(steps: readonly BoundedStep[], domain: StepDomain, place: CreditPlace): void {
  const pieces = piecesOf(steps, domain)
  const all = { steps, domain, pieces }
  for (const piece of pieces) {
    if (piece.kept) tellKept(piece, all, place)
    else if (piece.steps.length === 0) tellGap(piece, all, place)
    if (piece.steps.length > 1) tellOverlap(piece, all, place)
  }
  tellFalls(all, place)
}

function tellKept(piece: StepPiece, { steps, domain, pieces }: StepCase, { path, scope }: CreditPlace): void {
  const [index, pays] = [piece.steps[0], piece.pays[0]]
  const step = steps[index ?? 0]
  if (index === undefined || pays === undefined || step === undefined) return
  const says = `${domain.noun} ${pieceText(piece, domain)} keeps the target and still pays ${pays.text} back.`
  const paysMissed = pieces.some((one) => !one.kept && one.steps.includes(index))
  const range = pieces.at(-1)?.kept === true ? upTo(piece, step.range) : beyond(piece, step.range)
  const fix = paysMissed ? `Write ${quotedStep({ ...step, range }, domain.write)}.` : 'Take the step out.'
  scope.tell({ rule: contradictsTarget, path: [...path, 'steps', index], says, fix })
}

function tellGap(piece: StepPiece, all: StepCase, { path, scope }: CreditPlace): void {
  const { domain, pieces } = all
  const at = pieces.indexOf(piece)
  const isMildest = pieces[at - 1]?.kept === true || pieces[at + 1]?.kept === true
  const missing = domain.byLength ? '' : 'misses the target and '
  const says = `${domain.noun} ${pieceText(piece, domain)} ${missing}lies in no step, so nothing says what it pays back.`
  const rule = isMildest && !domain.byLength ? firstBound : scheduleGap
  scope.tell({ rule, path: [...path, 'steps'], says, fix: gapFix(piece, isMildest, all) })
}

// The step below the gap, or the one above, goes on to its other end.
function gapFix(piece: StepPiece, isMildest: boolean, all: StepCase): string {
  const { domain, pieces } = all
  const at = pieces.indexOf(piece)
  const end = piece.to === undefined ? {} : { to: piece.to }
  const start = piece.from === undefined || opens(piece, domain) ? {} : { from: piece.from }
  const mends = [
    ...only(pieces[at - 1], all).map((step) => ({ ...step, range: { ...withoutTo(step.range), ...end } })),
    ...only(pieces[at + 1], all).map((step) => ({
      ...step,
      range: { ...start, ...withoutFrom(step.range) },
    })),
  ].map((step) => quotedStep(step, domain.write))
  if (mends.length === 0) return `Let a step hold what is ${pieceText(piece, domain)}.`
  const written = mends.join(', or ')
  if (!isMildest || !domain.byLength || piece.to === undefined) return `Write ${written}.`
  return `Add minimumOutage: ${domain.write(piece.to.value)} where that is meant, or write ${written}.`
}

// Nothing is no incident, but an attainment of 0 % is one.
function opens({ from }: StepPiece, { byLength, lowest }: StepDomain): boolean {
  return !byLength && from?.value.equals(lowest) === true
}

// The step that alone holds a missed piece.
function only(piece: StepPiece | undefined, { steps }: StepCase): readonly BoundedStep[] {
  const [index, ...more] = piece?.kept === false ? piece.steps : []
  const step = steps[index ?? -1]
  return step === undefined || more.length > 0 ? [] : [step]
}

function withoutTo({ from }: BoundedStep['range']): BoundedStep['range'] {
  return from === undefined ? {} : { from }
}

function withoutFrom({ to }: BoundedStep['range']): BoundedStep['range'] {
  return to === undefined ? {} : { to }
}

function tellOverlap(
  piece: StepPiece,
  { steps, domain, pieces }: StepCase,
  { path, scope }: CreditPlace,
): void {
  const pays = piece.pays.map(({ text }) => text).join(' and ')
  const says = `${domain.noun} ${pieceText(piece, domain)} lies in ${piece.steps.length} steps, which pay ${pays}.`
  const mostFirst = piece.steps.toSorted((left, right) => (isLess(steps[left], steps[right]) ? 1 : -1))
  const [mend] = [
    ...mostFirst.flatMap((index) => cut(steps[index], piece)),
    ...mostFirst.slice(-1).flatMap((index) => mildPart(steps[index], piece, pieces)),
  ]
  const fix =
    mend === undefined
      ? 'Take one of them out, or change its bounds.'
      : `Write ${quotedStep(mend, domain.write)}, or change the other step.`
  scope.tell({ rule: scheduleOverlap, path: [...path, 'steps'], says, fix })
}

function isLess(step: BoundedStep | undefined, other: BoundedStep | undefined): boolean {
  return step !== undefined && other !== undefined && paysLess(step.pays, other.pays) === true
}

// A step without the values of a piece at one of its ends, where others are left.
function cut(step: BoundedStep | undefined, piece: StepPiece): readonly BoundedStep[] {
  if (step === undefined) return []
  const [atStart, atEnd] = [isAt(step.range.from, piece.from), isAt(step.range.to, piece.to)]
  if (atStart === atEnd) return []
  return [{ ...step, range: atEnd ? upTo(piece, step.range) : beyond(piece, step.range) }]
}

// The part of a step between a piece and the target.
function mildPart(
  step: BoundedStep | undefined,
  piece: StepPiece,
  pieces: readonly StepPiece[],
): readonly BoundedStep[] {
  if (step === undefined) return []
  const isKeptAbove = pieces.at(-1)?.kept === true
  const side = isKeptAbove ? 'to' : 'from'
  if (isAt(step.range[side], piece[side])) return []
  return [{ ...step, range: isKeptAbove ? beyond(piece, step.range) : upTo(piece, step.range) }]
}

type End = StepPiece['from']

function isAt(end: End, other: End): boolean {
  return (
    end !== undefined &&
    other !== undefined &&
    end.inclusive === other.inclusive &&
    end.value.equals(other.value)
  )
}
