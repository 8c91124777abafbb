import type { Fraction } from 'fraction.js'
import type { Range } from './quantity.ts'

/** A kind of thing that is measured by itself (an instance, a bucket, a cluster), and what promises can tell apart by. */
export interface EntityKind {
  readonly id: string
  readonly attributes: readonly Attribute[]
}

/** One thing to tell entities apart by. An entity may hold several values of a `one-of` at once: a server with two disks. */
export type Attribute =
  | { readonly kind: 'one-of'; readonly id: string; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly id: string }
  | { readonly kind: 'text'; readonly id: string }

/** Holds for an entity when every condition does; an empty selector holds for all. */
export type Selector = readonly Condition[]

/** One attribute and what it has to be; `one-of` holds when any of the entity's values is named. */
export type Condition =
  | { readonly kind: 'one-of'; readonly attribute: string; readonly values: readonly string[] }
  | {
      readonly kind: 'number'
      readonly attribute: string
      readonly range: Range<Fraction>
      readonly text: string
    }

/** Which case holds where an entity fits several. `claimant chooses` leaves it to the claim. */
export type Precedence =
  | 'lowest target'
  | 'highest target'
  | 'most specific'
  | 'first written'
  | 'claimant chooses'
