import type { BoundedStep } from '../credit.ts'
import { paysLess } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { contradictsTarget, firstBound, notMonotone, scheduleGap, scheduleOverlap } from './credit-rules.ts'
import { pieceText, piecesOf, valueText, type StepDomain, type StepPiece } from './step-piece.ts'

/** Says which values lie in no step or in two, keep the target and still pay, or pay less than better ones. */
export function tellSteps(steps: readonly BoundedStep[], domain: StepDomain, place: CreditPlace): void {
  const pieces = piecesOf(steps, domain)
  for (const piece of pieces) {
    if (piece.kept) tellKept(piece, domain, place)
    else if (piece.steps.length === 0) tellGap(piece, pieces, domain, place)
    if (piece.steps.length > 1) tellOverlap(piece, domain, place)
  }
  tellFalls(pieces, domain, place)
}

function tellKept(piece: StepPiece, domain: StepDomain, { path, scope }: CreditPlace): void {
  const [index, pays] = [piece.steps[0], piece.pays[0]]
  if (index === undefined || pays === undefined) return
  const says = `${domain.noun} ${pieceText(piece, domain.kind)} keeps the target and still pays ${pays.text} back.`
  const fix = `Let the step end where the target of ${valueText(domain.target, domain.kind)} is missed.`
  scope.tell({ rule: contradictsTarget, path: [...path, 'steps', index], says, fix })
}

function tellGap(
  piece: StepPiece,
  pieces: readonly StepPiece[],
  { kind, noun, target, byLength }: StepDomain,
  { path, scope }: CreditPlace,
): void {
  const where = pieceText(piece, kind)
  const at = pieces.indexOf(piece)
  const isMildest = pieces[at - 1]?.kept === true || pieces[at + 1]?.kept === true
  const missing = byLength ? '' : 'misses the target and '
  const says = `${noun} ${where} ${missing}lies in no step, so nothing says what it pays back.`
  scope.tell({
    rule: isMildest && !byLength ? firstBound : scheduleGap,
    path: [...path, 'steps'],
    says,
    fix: gapFix(where, isMildest, piece, { kind, target, byLength }),
  })
}

function gapFix(
  where: string,
  isMildest: boolean,
  { to }: StepPiece,
  { kind, target, byLength }: Pick<StepDomain, 'kind' | 'target' | 'byLength'>,
): string {
  if (!isMildest) return `Let a step hold ${where}.`
  if (!byLength) return `Let the first step begin at ${valueText(target, kind)}.`
  return to === undefined
    ? `Let a step hold ${where}.`
    : `Add minimumOutage: ${valueText(to.value, kind)} where that is meant, or let a step hold it.`
}

function tellOverlap(piece: StepPiece, { kind, noun }: StepDomain, { path, scope }: CreditPlace): void {
  const where = pieceText(piece, kind)
  const pays = piece.pays.map(({ text }) => text).join(' and ')
  const says = `${noun} ${where} lies in ${piece.steps.length} steps, which pay ${pays}.`
  scope.tell({ rule: scheduleOverlap, path: [...path, 'steps'], says, fix: `Let one step hold ${where}.` })
}

// Pieces go from the lowest value up; what is worse lies on the side away from the target.
function tellFalls(
  pieces: readonly StepPiece[],
  { kind, noun }: StepDomain,
  { path, scope }: CreditPlace,
): void {
  const paying = pieces.filter(({ kept, steps }) => !kept && steps.length === 1)
  const worstFirst = pieces[0]?.kept === true ? paying.toReversed() : paying
  for (const [index, worse] of worstFirst.entries()) {
    const better = worstFirst[index + 1]
    const amounts = better && lessThan(worse, better)
    if (better === undefined || amounts === undefined) continue
    const [less, more] = amounts
    const says = `${noun} ${pieceText(worse, kind)} pays ${less} back, a better one of ${pieceText(better, kind)} pays ${more}.`
    const fix = `Let the harder step pay ${more} or more.`
    scope.tell({ rule: notMonotone, path: [...path, 'steps', worse.steps[0] ?? 0], says, fix })
  }
}

// What two steps pay, where the worse one pays less.
function lessThan(worse: StepPiece, better: StepPiece): readonly [string, string] | undefined {
  const [less, more] = [worse.pays[0], better.pays[0]]
  if (worse.steps[0] === better.steps[0] || less === undefined || more === undefined) return undefined
  return paysLess(less, more) === true ? [less.text, more.text] : undefined
}
