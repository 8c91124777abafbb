import type { Claims } from '@nines/agreement'
import { instantText } from '../time/zone-time.ts'
import type { ClaimDeadline } from './claims-of.ts'
import type { Sum } from './money.ts'
import type { LateClaim, Owed } from './owed.ts'
import { nothingIn } from './pay.ts'

/** A credit after the deadlines of its claim: what lapsed isn't owed, and uses up no cap. */
export function afterClaims(
  credit: Owed,
  deadlines: readonly ClaimDeadline[],
  claims: Claims | undefined,
): Owed {
  const over = deadlines.find(isOver)
  if (over === undefined || claims === undefined || !canBeLate(credit, claims)) return credit
  const { pay, atMost, sum, atMostSum } = credit
  const becomes = claims.late === 'forfeits' ? 'lapsed' : 'provider decides'
  const late = { does: over.does, due: over.due, becomes, pay, atMost, sum, atMostSum } as const
  return becomes === 'lapsed' ? lapsed(credit, late) : undecided(credit, late)
}

type Over = ClaimDeadline & { readonly due: number }

function isOver(deadline: ClaimDeadline): deadline is Over {
  return deadline.state === 'over' && deadline.due !== null
}

function canBeLate({ automatic, atMost }: Owed, { late }: Claims): boolean {
  return !automatic && atMost?.count.gt(0) === true && late !== 'still counts'
}

function lapsed(credit: Owed, late: LateClaim): Owed {
  const nothing = noneOf(credit)
  return {
    ...nothing,
    late,
    atMost: nothing.pay,
    atMostSum: nothing.sum,
    atMostUnrounded: nothing.unrounded,
    steps: [...credit.steps, `${lateText(late)}: the credit has lapsed.`],
  }
}

function undecided(credit: Owed, late: LateClaim): Owed {
  return { ...noneOf(credit), late, steps: [...credit.steps, `${lateText(late)}: the provider decides.`] }
}

function noneOf(credit: Owed): Owed {
  const { pay, sum, unrounded } = credit
  return { ...credit, pay: pay && nothingIn(pay.unit), sum: none(sum), unrounded: none(unrounded) }
}

function none(sum: Sum | undefined): Sum | undefined {
  return sum && { ...sum, amount: sum.amount.mul(0) }
}

const DONE: Readonly<Record<ClaimDeadline['does'], string>> = {
  notify: 'Nobody told of it',
  claim: 'Nobody claimed it',
  'send evidence': 'Nobody sent evidence',
}

function lateText({ does, due }: LateClaim): string {
  return `${DONE[does]} before ${instantText(due)}`
}
