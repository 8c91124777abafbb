import type { Agreement } from '../agreement.ts'
import type { CreditTerms } from '../credit.ts'
import type { Metric } from '../metric.ts'
import type { Path } from '../page/remark.ts'
import { UNSAID, type Derived } from './derivation.ts'

/** In which form a credit comes where it does not say so itself. */
export function derivedCredit({ credit }: Metric, path: Path, { claims }: Agreement): readonly Derived[] {
  if (credit === undefined) return []
  const { form, expires, minimum, automatic, rounding } = credit.terms
  const values: readonly (readonly [key: string, value: unknown, says: string])[] = [
    ['form', form, form === 'future invoices' ? UNSAID : REMEDIES],
    ['expires', expiryText(expires), expires === 'never' ? UNSAID : REMEDIES],
    ['minimum', minimum && minimumText(minimum), REMEDIES],
    ['automatic', automatic, automatic === (claims === undefined) ? claimsWords(claims) : REMEDIES],
    ['rounding', rounding, REMEDIES],
  ]
  return values
    .filter(([, value]) => value !== undefined)
    .map(([key, value, says]) => ({ path: [...path, key], value, says }))
}

const REMEDIES = 'from remedies'

function claimsWords(claims: Agreement['claims']): string {
  return claims === undefined ? 'from no claims' : 'from claims'
}

function expiryText(expires: CreditTerms['expires']): string {
  return typeof expires === 'string' ? expires : expires.text
}

function minimumText({ money, above }: NonNullable<CreditTerms['minimum']>): string {
  return `${above ? '>' : '>='} ${money.text}`
}
