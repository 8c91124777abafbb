import type { Indicator } from '../indicator.ts'
import type { Path } from '../page/remark.ts'
import type { Percent } from '../quantity.ts'
import type { Scope } from '../section/scope.ts'
import type { Target } from '../target.ts'
import type { Window } from '../window.ts'

/** Where a credit stands, and the promise it belongs to as far as that was understood. */
export interface CreditPlace {
  readonly path: Path
  readonly objective: Percent | undefined
  readonly target: Target | undefined
  readonly indicator: Indicator | undefined
  readonly window: Window | undefined
  /** Kind of entity that it is paid for, each by itself. */
  readonly per: string | undefined
  readonly scope: Scope
}
