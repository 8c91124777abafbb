import type { Agreement } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { noticesFor } from '../judgement/claims-of.ts'
import { atLeastZero, total } from '../number/bounds.ts'
import type { Notice } from '../record/record.ts'
import type { Answer, AnsweredClaim, AnsweredJudgement } from './answer.ts'
import { boundsOfChoice } from './settled-of.ts'

/** Claims and notices that are known by now, and the terms that say which windows they are about. */
export interface Heard {
  readonly versions: readonly Agreement[]
  readonly notices: readonly Notice[]
}

/** A statement as what was paid on it: a credit that had to be claimed, and of which no claim is known, perhaps was. */
export function asClaimed(answer: Answer, heard: Heard | undefined): Answer {
  const open = answer.judgements.filter((each) => !isClaimed(each, answer, heard))
  if (open.length === 0) return answer
  return {
    ...answer,
    judgements: answer.judgements.map((each) => (open.includes(each) ? perhaps(each) : each)),
    settlement: settledAs(answer.settlement, open),
  }
}

function isClaimed(judgement: AnsweredJudgement, { agreement }: Answer, heard: Heard | undefined): boolean {
  const { credit, claims } = judgement
  if (credit === null || credit.automatic) return true
  const mine = heard?.versions.find(({ version }) => version === agreement.version)
  return claims.every((claim) => claim.state === 'kept' || isHeard(claim, judgement, mine, heard?.notices))
}

function isHeard(
  { do: does, due }: AnsweredClaim,
  { metric: id, from, to }: AnsweredJudgement,
  agreement: Agreement | undefined,
  notices: readonly Notice[] = [],
): boolean {
  const metric = agreement?.metrics.find((each) => each.id === id)
  if (agreement === undefined || metric === undefined) return false
  const mine = noticesFor(does, { notices, metric, window: { from, to }, agreement })
  return mine.some(({ sent }) => due === null || sent < due)
}

function perhaps(judgement: AnsweredJudgement): AnsweredJudgement {
  const { credit } = judgement
  if (credit === null || credit.sum === null) return judgement
  const { sum, atMostSum } = credit
  return {
    ...judgement,
    credit: { ...credit, sum: { ...sum, amount: new Fraction(0) }, atMostSum: atMostSum ?? sum },
  }
}

// Without the credits that perhaps nobody claimed, the rest is left for certain.
function settledAs(
  settlement: Answer['settlement'],
  open: readonly AnsweredJudgement[],
): Answer['settlement'] {
  if (settlement === null || settlement.kind === 'unpriced') return settlement
  if (settlement.kind === 'choice') {
    const bounds = boundsOfChoice(settlement.options)
    if (bounds === null) return settlement
    const { most, currency } = bounds
    return { kind: 'owed', sum: { amount: new Fraction(0), currency }, atMost: { amount: most, currency } }
  }
  const unclaimed = total(
    open.map(({ credit }) => (credit?.atMostSum ?? credit?.sum)?.amount ?? new Fraction(0)),
  )
  const { sum, atMost } = settlement
  return {
    ...settlement,
    sum: { ...sum, amount: atLeastZero(sum.amount.sub(unclaimed)) },
    atMost: atMost ?? sum,
  }
}
