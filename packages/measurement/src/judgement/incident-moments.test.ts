import type { Deadline } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, credit, downtime, metric } from '../../fixtures/metric.ts'
import type { Facts, IncidentFacts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import { readWindowName } from '../time/asked-window.ts'
import { instantText } from '../time/zone-time.ts'
import type { ClaimDeadline } from './claims-of.ts'
import { judge } from './judge-agreement.ts'

const month = { from: at('2026-09-01T00:00Z'), to: at('2026-10-01T00:00Z') }
const cut: MetricFacts = {
  kind: 'outages',
  outages: [
    {
      id: 'cut',
      from: at('2026-09-03T10:00Z'),
      to: at('2026-09-03T12:00Z'),
      affected: new Fraction(1),
    },
  ],
  unknown: [],
}
const day: Deadline['term'] = { unit: 'hours', amount: 24, text: '24 h' }

const claimed = (
  from: Deadline['from'],
  incidents: readonly IncidentFacts[],
  over: { readonly facts?: Facts['metrics']; readonly term?: Deadline['term'] } = {},
): ClaimDeadline => {
  const promise = metric({ indicator: downtime(), credit: credit([['99.9', '10']]) })
  const claims = {
    channel: 'email',
    deadlines: [{ action: 'claim', term: over.term ?? day, from, metrics: [] }],
    evidence: [],
    late: 'forfeits',
    standing: [],
  } as const
  const facts = factsOf(over.facts ?? { uptime: cut }, month, {
    incidents,
    entities: { a: { kind: 'server', attributes: {}, fees: {} } },
  })
  const [found] = judge(questionOf(agreement([promise], { claims }), facts)).judgements
  const [claim] = found?.claims ?? []
  if (claim === undefined) throw new Error('Nothing is to be claimed.')
  return claim
}
const due = (claim: ClaimDeadline): string | null => (claim.due === null ? null : instantText(claim.due))
const aware = at('2026-09-04T08:30Z')

describe('a deadline', () => {
  it.each<[Deadline['from'], readonly IncidentFacts[], string]>([
    ['awareness', [{ metric: 'uptime', aware }], '2026-09-05T08:30:00Z'],
    ['eligibility', [{ metric: 'uptime', eligible: aware }], '2026-09-05T08:30:00Z'],
    // What people say of an incident comes before what was measured.
    ['start of incident', [], '2026-09-04T10:00:00Z'],
    ['start of incident', [{ metric: 'uptime', start: at('2026-09-03T09:00Z') }], '2026-09-04T09:00:00Z'],
    ['end of incident', [], '2026-09-04T12:00:00Z'],
    ['end of incident', [{ metric: 'uptime', end: at('2026-09-03T15:00Z') }], '2026-09-04T15:00:00Z'],
    // Of two incidents the first one's deadline comes first.
    [
      'awareness',
      [
        { metric: 'uptime', aware: aware + 3600 },
        { metric: 'uptime', aware },
      ],
      '2026-09-05T08:30:00Z',
    ],
    [
      'awareness',
      [{ metric: 'uptime', aware, window: readWindowName('2026-09') ?? { kind: 'at', text: '' } }],
      '2026-09-05T08:30:00Z',
    ],
  ])('of the %s is counted from %j', (from, incidents, expected) => {
    const claim = claimed(from, incidents)
    expect([due(claim), claim.missing]).toEqual([expected, null])
  })

  it.each<[string, readonly IncidentFacts[]]>([
    ['nobody says it', []],
    ['it is another promise’s', [{ metric: 'speed', aware }]],
    ['it is about one thing', [{ metric: 'uptime', entity: 'a', aware }]],
    [
      'it is another month’s',
      [{ metric: 'uptime', window: readWindowName('2026-08') ?? { kind: 'at', text: '' }, aware }],
    ],
  ])('is not known where %s, and says what it depends on', (_, incidents) => {
    expect(claimed('awareness', incidents)).toMatchObject({
      due: null,
      state: 'open',
      missing: { key: 'aware', says: '24 h after the customer learned of it' },
    })
  })

  it.each<[Deadline['from'], string, string]>([
    ['eligibility', 'eligible', '24 h after the promise was missed for certain'],
    ['start of incident', 'start', '24 h after the incident began'],
    ['end of incident', 'end', '24 h after the incident ended'],
  ])('of the %s needs %s', (from, key, says) => {
    const sums: MetricFacts = {
      kind: 'tally',
      bad: new Fraction(100),
      empty: new Fraction(0),
      unknown: new Fraction(0),
      excluded: {},
    }
    expect(claimed(from, [], { facts: { uptime: sums } }).missing).toEqual({ key, says })
  })

  it('that is not known for want of a calendar misses no instant', () => {
    const term: Deadline['term'] = {
      unit: 'business days',
      amount: 5,
      calendar: 'none',
      text: '5 business days',
    }
    expect(claimed('awareness', [{ metric: 'uptime', aware }], { term })).toMatchObject({
      due: null,
      missing: null,
    })
    const cycles: Deadline['term'] = {
      unit: 'billing cycles',
      amount: 1,
      counting: 'after the incident cycle',
      text: '1 billing cycle',
    }
    expect(due(claimed('start of incident', [], { term: cycles }))).toBe('2026-11-01T00:00:00Z')
  })
})
