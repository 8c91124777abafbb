import { Fraction } from 'fraction.js'
import { capSum, type OwedEnd } from './cap.ts'
import {
  combineAll,
  type Claim,
  type EndScene,
  type SettlementScene,
  type Settled,
} from './combine-credits.ts'
import type { Judgement } from './judgement.ts'
import { payable, sumText } from './money.ts'
import type { Pay } from './pay.ts'

/** Settles the credits of a window: combined, capped, checked against the minimum, and rounded once. Null where none is owed. */
export function settlementOf(judgements: readonly Judgement[], scene: SettlementScene): Settled | null {
  const least = settleEnd(judgements, scene, 'least')
  if (least !== null && least.kind !== 'owed') return least
  const most = settleEnd(judgements, scene, 'most')
  if (least === null) return most?.kind === 'owed' ? nothingYet(most) : null
  return most?.kind === 'owed' ? between(least, most) : { ...least, atMost: null }
}

function between(least: Ended, most: Ended): Ended {
  if (most.sum.amount.equals(least.sum.amount)) return least
  return { ...least, atMost: most.sum, steps: [...least.steps, ...atMostSteps(most)] }
}

type Ended = Extract<Settled, { kind: 'owed' }>

// For certain nothing is owed; perhaps something is.
function nothingYet({ sum, steps }: Ended): Settled | null {
  if (sum.amount.equals(0)) return null
  const none = { ...sum, amount: new Fraction(0) }
  return { kind: 'owed', sum: none, atMost: sum, steps: atMostSteps({ steps }) }
}

function atMostSteps({ steps }: Pick<Ended, 'steps'>): readonly string[] {
  return steps.length === 0 ? [] : ['At most:', ...steps]
}

function settleEnd(judgements: readonly Judgement[], scene: SettlementScene, end: OwedEnd): Settled | null {
  const owing = judgements.filter(({ credit }) => payAt(credit, end)?.count.gt(0) === true)
  if (owing.length === 0) return null
  const claims = owing.flatMap((judgement) => claimOf(judgement, end))
  const [first] = claims
  const currency = first?.sum.currency
  if (
    first === undefined ||
    claims.length < owing.length ||
    claims.some(({ sum }) => sum.currency !== currency)
  )
    return { kind: 'unpriced' }
  const combined = combineAll(claims, { ...scene, end })
  if (combined.kind === 'choice') return combined
  return owed(combined.amount, first, claims, { ...scene, end })
}

function payAt(credit: Judgement['credit'], end: OwedEnd): Pay | null {
  return (end === 'least' ? credit?.pay : credit?.atMost) ?? null
}

function claimOf(judgement: Judgement, end: OwedEnd): readonly Claim[] {
  const { matter, credit } = judgement
  const terms = matter?.metric.credit
  const sum = end === 'least' ? credit?.unrounded : credit?.atMostUnrounded
  if (matter === undefined || terms === undefined || sum === undefined) return []
  return [{ judgement, matter, credit: terms, sum }]
}

function owed(
  amount: Fraction,
  first: Claim,
  claims: readonly Claim[],
  { agreement, fees, earlier, end }: EndScene,
): Ended {
  const steps: string[] = []
  const tell = (line: string): void => {
    steps.push(line)
  }
  const raw = { amount, currency: first.sum.currency }
  if (claims.length > 1)
    tell(
      `${claims.map((claim) => `${nameOf(claim)} ${sumText(claim.sum)}`).join(', ')}: together ${sumText(raw)}.`,
    )
  const { credit, matter } = first
  const capScene = { charge: credit.charge, fees: fees(matter), matter, earlier, end }
  const sum = payable(capSum(raw, agreement.remedies.caps, capScene, tell), credit.terms, tell)
  return { kind: 'owed', sum, atMost: sum, steps }
}

function nameOf({ judgement: { metric, entity } }: Claim): string {
  return entity === null ? metric : `${metric} of ${entity}`
}
