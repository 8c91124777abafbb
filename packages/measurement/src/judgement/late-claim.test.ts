import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, metric } from '../../fixtures/metric.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'
import type { LateClaim } from './owed.ts'
import type { JudgeQuestion } from './room.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const due = at('2026-10-31T00:00Z') // the end of the 30th date after 30 September
const missed: MetricFacts = {
  kind: 'tally',
  bad: new Fraction(5),
  total: new Fraction(1000),
  empty: new Fraction(0),
  unknown: new Fraction(0),
  excluded: {},
}
const fees = { 'monthly fee': { amount: new Fraction(1000), currency: 'USD', text: '1000 USD' } }
const claim = { does: 'claim', metric: 'uptime', by: 'acme' } as const

interface Asked {
  readonly late?: 'forfeits' | 'provider decides' | 'still counts'
  readonly automatic?: boolean
  readonly sent?: readonly number[]
  readonly facts?: MetricFacts
  readonly over?: Partial<JudgeQuestion>
}

const judged = ({
  late = 'forfeits',
  automatic = false,
  sent = [],
  facts = missed,
  over,
}: Asked): AgreementJudgement => {
  const owing = credit([['99.9', '10']])
  const promise = metric({ credit: { ...owing, terms: { ...owing.terms, automatic } } })
  const deadline = {
    action: 'claim',
    term: { unit: 'calendar days', amount: 30, text: '30 days' },
    from: 'end of window',
    metrics: [],
  } as const
  const claims = { channel: 'email', deadlines: [deadline], evidence: [], late, standing: [] } as const
  const notices = sent.map((instant) => ({ ...claim, sent: instant }))
  return judge(
    questionOf(agreement([promise], { claims }), factsOf({ uptime: facts }, month, { fees, notices }), {
      now: due,
      ...over,
    }),
  )
}

const lateOf = ({ judgements: [first] }: AgreementJudgement): LateClaim | undefined =>
  first?.credit?.late ?? undefined

const endsOf = (found: AgreementJudgement): readonly unknown[] => {
  const settled = found.settlement?.kind === 'owed' ? found.settlement : null
  const becomes = lateOf(found)?.becomes ?? null
  return settled === null
    ? [null, null, becomes]
    : [settled.sum.amount.toFraction(), settled.atMost?.amount.toFraction(), becomes]
}

describe('a credit that has to be claimed', () => {
  it.each([
    ['is owed while there is time', { over: { now: due - 1 } }, ['100', '100', null]],
    ['is owed where it was claimed in time', { sent: [due - 1] }, ['100', '100', null]],
    ['lapses when the deadline is over', {}, [null, null, 'lapsed']],
    ['lapses when the claim came too late', { sent: [due] }, [null, null, 'lapsed']],
    ['stays open where the provider decides', { late: 'provider decides' }, ['0', '100', 'provider decides']],
    ['is owed where a late claim still counts', { late: 'still counts' }, ['100', '100', null]],
    ['is owed where it comes by itself', { automatic: true }, ['100', '100', null]],
    ['counts as claimed in a worked example', { over: { supposesClaims: true } }, ['100', '100', null]],
    [
      'has lapsed in a worked example that says when it was claimed, and that was too late',
      { sent: [due], over: { supposesClaims: true } },
      [null, null, 'lapsed'],
    ],
    [
      'cannot lapse where nothing is owed',
      { facts: { ...missed, bad: new Fraction(0) } },
      [null, null, null],
    ],
  ] satisfies readonly (readonly [string, Asked, readonly unknown[]])[])('%s', (_, asked, expected) => {
    expect(endsOf(judged(asked))).toEqual(expected)
  })

  it('says what it would have been, and by when it had to be claimed', () => {
    const found = judged({})
    expect(lateOf(found)).toMatchObject({ does: 'claim', due, becomes: 'lapsed' })
    expect(lateOf(found)?.sum?.amount.toFraction()).toBe('100')
    expect(found.judgements[0]?.credit?.steps.at(-1)).toBe(
      'Nobody claimed it before 2026-10-31T00:00:00Z: the credit has lapsed.',
    )
  })
})
