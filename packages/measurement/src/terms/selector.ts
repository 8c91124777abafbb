import type { Fraction } from 'fraction.js'

/** A target for what a selector matches: plan, topology, storage class, disk, by name and value. */
export interface SelectedTarget {
  readonly id: string
  readonly when: Readonly<Record<string, string>>
  readonly target: Fraction
}

/** What is judged; a machine with disks of two classes has two values of one attribute. */
export type Attributes = Readonly<Record<string, readonly string[]>>

/** Which target holds when several match (E26): Azure's lowest disk, a claim's more specific one, the first as written. */
export type Precedence = 'lowest target' | 'highest target' | 'most specific' | 'first written'

/** The target that holds, none, or those between which people have to decide. */
export type Selection =
  | { readonly kind: 'selected'; readonly target: SelectedTarget }
  | { readonly kind: 'none' }
  | { readonly kind: 'review required'; readonly between: readonly SelectedTarget[] }

/** Chooses among the targets that match all their conditions. Two that rank alike but promise differently need people. */
export function selectTarget(
  targets: readonly SelectedTarget[],
  attributes: Attributes,
  precedence: Precedence,
): Selection {
  const matching = targets.filter(({ when }) =>
    Object.entries(when).every(([name, value]) => attributes[name]?.includes(value) ?? false),
  )
  const ranked = matching.toSorted((left, right) => RANKS[precedence](left, right))
  const [best] = ranked
  if (best === undefined) return { kind: 'none' }
  const equals = ranked.filter((other) => RANKS[precedence](best, other) === 0)
  const agree = precedence === 'first written' || equals.every(({ target }) => target.equals(best.target))
  return agree ? { kind: 'selected', target: best } : { kind: 'review required', between: equals }
}

// Negative when the left one goes first.
const RANKS: Readonly<Record<Precedence, (left: SelectedTarget, right: SelectedTarget) => number>> = {
  'lowest target': (left, right) => left.target.compare(right.target),
  'highest target': (left, right) => right.target.compare(left.target),
  'most specific': (left, right) => Object.keys(right.when).length - Object.keys(left.when).length,
  'first written': () => 0,
}
