import type { Place } from './finding.ts'

/** Where a value of an effective agreement stands: in the agreement itself, in a template, in its defaults, or nowhere. */
export type Origin =
  | { readonly kind: 'agreement'; readonly place: Place }
  | { readonly kind: 'template'; readonly template: string; readonly place: Place }
  | { readonly kind: 'defaults'; readonly place: Place }
  /** Nobody wrote it: the language's own default, or derived, and the sentence says from what. */
  | { readonly kind: 'derived'; readonly says: string }
