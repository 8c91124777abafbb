import { readAgreement, type Agreement } from './src/index.ts'
import { book, told, valueOf } from './sample.ts'

// A small agreement whose metrics are the matter of a test; they begin on line 9.

const FILE = 'slas/acme/checkout-api/agreement.yaml'

const ABOVE = `nines: v1
id: acme/checkout-api
version: 1
title: Checkout API for Acme
status: draft
objectives: { sell: Shoppers can pay. }
stakeholders: { provider: payments-platform, customer: acme, roles: { manager: payments-platform/on-call } }
requirements: { up: { serves: sell, says: The checkout answers. } }
`

/** The duties that it has, where a test says no others. */
export const DUTIES = '{ provider: [Runs it.], customer: [Pays.] }'

const BELOW = `agreement: { effective: 2026-10-01 }
review: { every: 3 months, next: 2027-01-15 }
`

/** The text of an agreement with these sections; the first of them stands on line 9. */
export function textWith(sections: string, responsibilities: string = DUTIES): string {
  return `${ABOVE}${sections}\nresponsibilities: ${responsibilities}\n${BELOW}`
}

/** What reading an agreement with these sections tells, a finding a line. */
export function findingsWith(sections: string, responsibilities: string = DUTIES): readonly string[] {
  return readAgreement(FILE, textWith(sections, responsibilities), book).findings.map(told)
}

/** An agreement with these sections. */
export function agreementWith(sections: string): Agreement {
  return valueOf(readAgreement(FILE, textWith(sections), book))
}
