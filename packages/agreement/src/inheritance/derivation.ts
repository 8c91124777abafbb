import type { Path } from '../page/remark.ts'

/** A value that nobody wrote: what holds, and from what. */
export interface Derived {
  readonly path: Path
  readonly value: unknown
  /** Follows `derived:`, such as `from noData good`. */
  readonly says: string
  /** Holds, and written out it would be another term: it is shown as a remark. */
  readonly isAside?: true
}

/** What holds where nothing is said. */
export const UNSAID = 'from the default'
