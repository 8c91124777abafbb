import type { Cap } from '../credit.ts'
import type { Draft } from '../schema/draft.ts'
import type { CapEntry } from '../generated/agreement.ts'
import { amountOf } from '../quantity/read-amount.ts'
import { chargeNamed } from './read-charge.ts'

const CAP = /^(.*?)(?: of (.*?))?(?: per (incident|window|month|quarter|year|term))?$/

/** The bounds of what is paid, in the order written. */
export function capsOf(draft: Draft<CapEntry> | undefined, per: boolean): readonly Cap[] {
  const texts = typeof draft === 'string' ? [draft] : (draft ?? [])
  return texts.flatMap((text) => (text === undefined ? [] : [capOf(text, per)]))
}

function capOf(text: string, perEntity: boolean): Cap {
  const [, most = '', charge, name] = CAP.exec(text) ?? []
  const per = PERIODS.find((known) => known === name) ?? 'window'
  const of = charge === undefined ? {} : { of: chargeNamed(charge, perEntity) }
  return { most: amountOf(most), per, ...of, text }
}

const PERIODS = ['incident', 'window', 'month', 'quarter', 'year', 'term'] as const
