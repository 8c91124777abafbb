import type { Charge } from '../charge.ts'
import type { BaseEntry, ChargeText } from '../generated/agreement.ts'

/** The money that a credit is a share of; `per` says that the promise holds for each entity by itself. */
export function chargeOf(base: BaseEntry, per: boolean): Charge {
  const { is, of, without = [], dayIs } = typeof base === 'string' ? { is: base } : base
  const scope = of ?? (per ? 'entity' : 'service')
  return { text: is, ...CHARGES[is], scope, without, ...(dayIs === undefined ? {} : { dayIs }) }
}

const CHARGES: Readonly<Record<ChargeText, Pick<Charge, 'what' | 'period'>>> = {
  'monthly fee': { what: 'fee', period: 'month' },
  'quarterly fee': { what: 'fee', period: 'quarter' },
  'annual fee': { what: 'fee', period: 'year' },
  'term fee': { what: 'fee', period: 'term' },
  'twelfth of the annual fee': { what: 'fee', period: 'twelfth of a year' },
  'monthly bill': { what: 'bill', period: 'month' },
  'bill of the window': { what: 'bill', period: 'window' },
  'bill of the preceding 30 days': { what: 'bill', period: 'preceding 30 days' },
  'hourly price': { what: 'unit price', period: 'hour' },
  'average daily charge': { what: 'bill', period: 'day average' },
  'average daily usage credits': { what: 'usage credits', period: 'day average' },
}

const NAMES: ReadonlyMap<string, ChargeText> = new Map([
  ['monthly fee', 'monthly fee'],
  ['quarterly fee', 'quarterly fee'],
  ['annual fee', 'annual fee'],
  ['term fee', 'term fee'],
  ['twelfth of the annual fee', 'twelfth of the annual fee'],
  ['monthly bill', 'monthly bill'],
  ['bill of the window', 'bill of the window'],
  ['bill of the preceding 30 days', 'bill of the preceding 30 days'],
  ['hourly price', 'hourly price'],
  ['average daily charge', 'average daily charge'],
  ['average daily usage credits', 'average daily usage credits'],
])

/** The charge of a phrase inside a longer text; the text has the form of its schema. */
export function chargeNamed(text: string, per: boolean): Charge {
  const name = NAMES.get(text)
  if (name === undefined) throw new Error(`${text} is no charge`)
  return chargeOf(name, per)
}
