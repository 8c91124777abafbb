import { paysLess } from './amount-size.ts'
import type { CreditPlace } from './credit-place.ts'
import { notMonotone } from './credit-rules.ts'
import { pieceText, type StepCase, type StepPiece } from './step-piece.ts'
import { quotedStep } from './step-text.ts'

/**
 * Says where a worse value pays less than a better one. Pieces go from the lowest value up; what is worse lies on the side away
 * from the target.
 */
export function tellFalls(all: StepCase, place: CreditPlace): void {
  const paying = all.pieces.filter(({ kept, steps }) => !kept && steps.length === 1)
  const worstFirst = all.pieces[0]?.kept === true ? paying.toReversed() : paying
  const mend = mendOf(worstFirst, all)
  const falls = worstFirst.flatMap((worse, index) => fallOf(worse, worstFirst[index + 1]) ?? [])
  // One mend for all of them is told once.
  for (const fall of mend === undefined ? falls : falls.slice(0, 1)) tellFall(fall, { mend, all }, place)
}

interface Fall {
  readonly worse: StepPiece
  readonly better: StepPiece
  readonly less: string
  readonly more: string
}

function tellFall(
  { worse, better, less, more }: Fall,
  { mend, all: { domain } }: { readonly mend: string | undefined; readonly all: StepCase },
  { path, scope }: CreditPlace,
): void {
  const says = `${domain.noun} ${pieceText(worse, domain)} pays ${less} back, a better one ${pieceText(better, domain)} pays ${more}.`
  const fix = mend ?? `Let the harder step pay ${more} or more.`
  scope.tell({ rule: notMonotone, path: [...path, 'steps', worse.steps[0] ?? 0], says, fix })
}

// What two steps pay, where the worse one pays less.
function fallOf(worse: StepPiece, better: StepPiece | undefined): Fall | undefined {
  const [less, more] = [worse.pays[0], better?.pays[0]]
  if (better === undefined || less === undefined || more === undefined) return undefined
  return paysLess(less, more) === true ? { worse, better, less: less.text, more: more.text } : undefined
}

// The same bounds with the payments in order, where each step stands alone and no two payments are the same.
function mendOf(worstFirst: readonly StepPiece[], { steps, domain }: StepCase): string | undefined {
  const order = worstFirst.flatMap((piece) => piece.steps)
  if (order.length !== steps.length || new Set(order).size !== steps.length) return undefined
  const pays = steps.map((step) => step.pays).toSorted((left, right) => (paysLess(left, right) ? 1 : -1))
  const falls = pays.every((pay, index) => index === 0 || paysLess(pay, pays[index - 1] ?? pay) === true)
  if (!falls) return undefined
  const mended = steps.map((step, index) =>
    quotedStep({ ...step, pays: pays[order.indexOf(index)] ?? step.pays }, domain.write),
  )
  return `${steps.length === 2 ? 'Swap the payments' : 'Put the payments in order'}: steps: [${mended.join(', ')}].`
}
