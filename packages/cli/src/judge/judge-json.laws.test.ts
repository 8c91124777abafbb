import { readAgreement, readParties, type Agreement, type Reading } from '@nines/agreement'
import {
  judge,
  noRecords,
  readFacts,
  readStatement,
  type AgreementJudgement,
  type EarlierWindow,
  type Judgement,
} from '@nines/measurement'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, parties } from '../door.example.ts'
import { judgeJson } from './judge-json.ts'

const terms = agreement('acme/shop').replace(
  'noData: good',
  'noData: unknown\n    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"], cap: 25 % }',
)
const book = {
  parties: valueOf(readParties('parties.yaml', parties)),
  calendars: new Map(),
  templates: new Map(),
}
const shop: Agreement = valueOf(readAgreement('slas/acme/shop/agreement.yaml', terms, book))
const now = Temporal.Instant.from('2027-01-01T00:00:00Z').epochMilliseconds / 1000

function valueOf<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new Error(reading.findings.map(({ says }) => says).join('\n'))
}

function judged(bad: number, unknown: number, fee: number | null): AgreementJudgement {
  const fees = fee === null ? {} : { fees: { 'monthly fee': `${fee}.00 EUR` } }
  const uptime = { kind: 'tally', bad, total: 10_000, unknown }
  const written = {
    nines: 'facts/v1',
    agreement: 'acme/shop',
    window: '2026-10',
    metrics: { uptime },
    ...fees,
  }
  const facts = valueOf(readFacts('facts.json', JSON.stringify(written), { agreement: shop, now }))
  return judge({ versions: [shop], facts, records: noRecords, calendars: new Map() })
}

function asJudged({ metric, verdict, ends }: Judgement): readonly unknown[] {
  return [metric, verdict, ends?.worst.toFraction(), ends?.best.toFraction()]
}

function readBack({ metric, verdict, attainment, worst = attainment }: EarlierWindow): readonly unknown[] {
  return [metric, verdict, worst?.toFraction(), attainment?.toFraction()]
}

function asSettled({ settlement }: AgreementJudgement): readonly unknown[] {
  if (settlement?.kind !== 'owed') return []
  return [[settlement.sum.amount.toFraction(), settlement.atMost?.amount.toFraction()]]
}

function paidBack({
  paid,
  paidAtMost = paid,
}: Pick<EarlierWindow, 'paid' | 'paidAtMost'>): readonly unknown[] {
  return [paid?.amount.toFraction(), paidAtMost?.amount.toFraction()]
}

describe('an answer that is read as an earlier statement', () => {
  it('says what was judged: verdict, both ends, and what was paid', () => {
    const fee = fc.option(fc.integer({ min: 1, max: 9999 }))
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.nat({ max: 400 }), fee, (bad, unknown, amount) => {
        const answer = judged(bad, unknown, amount)
        const { windows, settled } = valueOf(
          readStatement('october.json', judgeJson(answer, []), { versions: [shop], now }),
        )
        expect(windows.map(readBack)).toEqual(answer.judgements.map(asJudged))
        expect(settled.map(paidBack)).toEqual(asSettled(answer))
      }),
    )
  })
})
