import type { Cap, RulePage } from '@nines/agreement'
import { capAmount } from './cap.ts'
import type { Judgement } from './judgement.ts'
import type { Matter } from './matter.ts'
import type { Fees } from './money.ts'
import type { JudgeRemark } from './remark.ts'

const unknownCap: RulePage = {
  id: 'facts/unknown-cap',
  severity: 'warning',
  title: 'What a cap comes to is known',
  why: 'A cap is a share of a charge, and the facts or the agreement say what that charge is. Where they do not, or name it in another currency, nobody can see how much of a credit the cap leaves: it lies between nothing and all.',
}

export const capRules: readonly RulePage[] = [unknownCap]

/** Caps on what is owed, or perhaps is, of which nobody says what they come to. */
export function tellCaps(
  judgements: readonly Judgement[],
  fees: (matter: Matter) => Fees,
): readonly JudgeRemark[] {
  return judgements.flatMap(({ matter, credit }) => {
    const currency = credit?.atMostUnrounded?.currency
    if (matter === undefined || currency === undefined || credit?.atMost?.count.gt(0) !== true) return []
    return unknownCaps(matter, currency, fees(matter)).map((cap) => remark(cap, currency))
  })
}

function unknownCaps(matter: Matter, currency: string, fees: Fees): readonly Cap[] {
  const { credit } = matter.metric
  if (credit === undefined) return []
  const scene = { charge: credit.charge, fees, matter }
  return [...credit.caps, ...matter.agreement.remedies.caps].filter(
    (cap) => cap.per !== 'incident' && capAmount(cap, currency, scene) === undefined,
  )
}

function remark({ text, of }: Cap, currency: string): JudgeRemark {
  const fix = of === undefined ? '' : `Write "${of.text}" below fees of the facts, in ${currency}.`
  return {
    rule: unknownCap,
    about: { kind: 'facts', at: ['fees'] },
    says: `The cap of ${text}: its amount is not known in ${currency}, so what is owed lies between nothing and what it would be without the cap.`,
    fix: fix === '' ? `Name the charge in ${currency}.` : fix,
  }
}
