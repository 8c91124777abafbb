import { nearest, type Agreement, type Charge, type RulePage } from '@nines/agreement'
import type { Facts } from '../facts/facts.ts'
import { listed, shown, type Path } from '../reading/desk.ts'
import type { JudgeRemark } from './remark.ts'

const unknownFee: RulePage = {
  id: 'facts/unknown-fee',
  severity: 'warning',
  title: 'A fee of the facts is a charge of the agreement',
  why: 'Credits and caps are shares of a charge that the agreement names, the monthly fee for example. An amount below another name is the amount of nothing, and the charge that was meant stays unknown.',
}

export const feeRules: readonly RulePage[] = [unknownFee]

/** Fees of the facts, and of its things, that no credit and no cap is a share of. */
export function tellFees({ fees, entities }: Facts, versions: readonly Agreement[]): readonly JudgeRemark[] {
  const known = [...new Set(versions.flatMap(chargesOf))]
  if (known.length === 0) return []
  const own = Object.entries(entities).flatMap(([id, entity]) =>
    Object.keys(entity.fees).map((name) => [name, ['entities', id, 'fees', name]] as const),
  )
  const all = [...Object.keys(fees).map((name) => [name, ['fees', name]] as const), ...own]
  return all.filter(([name]) => !known.includes(name)).map(([name, at]) => remark(name, at, known))
}

function chargesOf({ metrics, remedies, fees }: Agreement): readonly string[] {
  const capped = [remedies.caps, ...metrics.map(({ credit }) => credit?.caps ?? [])].flat()
  const charges: readonly (Charge | undefined)[] = [
    ...metrics.map(({ credit }) => credit?.charge),
    ...capped.map(({ of }) => of),
    ...fees.map(({ charge }) => charge),
  ]
  return charges.flatMap((charge) => charge?.text ?? [])
}

function remark(name: string, at: Path, known: readonly string[]): JudgeRemark {
  const near = nearest(name, known)
  return {
    rule: unknownFee,
    about: { kind: 'facts', at },
    says: `The agreement has no charge by the name of ${shown(name)}; there are ${listed(known)}.`,
    fix: near === undefined ? 'Write one of these.' : `Write ${shown(near)}.`,
  }
}
