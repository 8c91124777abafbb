import type { Metric, Severities } from '@nines/agreement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { factsOf, questionOf } from '../../fixtures/judged.ts'
import { agreement, at, metric, percent } from '../../fixtures/metric.ts'
import type { Ticket } from '../facts/metric-facts.ts'
import { judge, type AgreementJudgement } from './judge-agreement.ts'

type Tickets = Extract<Metric['indicator'], { kind: 'tickets' }>

const hours = (count: number) =>
  ({ kind: 'elapsed', seconds: new Fraction(count * 3600), text: `${count} h` }) as const
const indicator: Tickets = {
  kind: 'tickets',
  tracker: { kind: 'reported', by: 'support tickets' },
  start: 'opened',
  stop: 'resolved',
  pauses: [],
  within: { P1: hours(1), P2: hours(4), P3: hours(8) },
  calendars: {},
  outside: {},
}
const march = { from: at('2026-03-01T00:00Z'), to: at('2026-04-01T00:00Z') }
const opened = at('2026-03-03T09:00Z')
const ticket = (id: string, severity: string, over: Partial<Ticket> = {}): Ticket => ({
  id,
  severity,
  opened,
  stopped: opened + 36_000,
  ...over,
})
const promise = metric({ indicator, objective: percent('75'), noData: 'good' })
const severities: Severities = {
  levels: ['P1', 'P2', 'P3', 'P4'].map((id) => ({ id, says: id, hours: 'london', outside: {}, via: [] })),
  setBy: 'both',
  changed: 'continue',
  overrides: [],
}

const judged = (
  tickets: readonly Ticket[],
  metrics: readonly Metric[] = [promise],
  over: { readonly severities?: Severities } = {},
): AgreementJudgement =>
  judge(
    questionOf(
      agreement([...metrics], over),
      factsOf({ uptime: { kind: 'tickets', asOf: march.to, tickets } }, march),
    ),
  )
const told = ({ remarks }: AgreementJudgement): readonly unknown[] =>
  remarks.map(({ rule, about, says, fix }) => [
    `${rule.severity} ${rule.id}`,
    about.kind === 'facts' ? about.at.slice(3).join('.') : '',
    says,
    fix,
  ])
const error = 'error facts/unknown-severity'

const count = (names: readonly string[]): Metric =>
  metric({
    indicator: { kind: 'count', of: 'reopened tickets', severities: names, by: 'support tickets' },
    target: { kind: 'number', operator: '<=', value: new Fraction(1) },
  })

describe('a severity that the agreement does not know', () => {
  it.each<[string, Ticket, string, string, string]>([
    [
      'in other letters',
      ticket('b', 'p1'),
      '0.severity',
      'Ticket b has the severity "p1"; the agreement knows P1, P2 and P3.',
      'Write P1.',
    ],
    [
      'near to all of them',
      ticket('b', 'P4'),
      '0.severity',
      'Ticket b has the severity "P4"; the agreement knows P1, P2 and P3.',
      'Write one of these, or name it below severities in the agreement.',
    ],
    [
      'that is none',
      ticket('b', ''),
      '0.severity',
      'Ticket b has no severity; the agreement knows P1, P2 and P3.',
      'Write one of these, or name it below severities in the agreement.',
    ],
    [
      'called like what every object has',
      ticket('b', 'constructor'),
      '0.severity',
      'Ticket b has the severity "constructor"; the agreement knows P1, P2 and P3.',
      'Write one of these, or name it below severities in the agreement.',
    ],
    [
      'that it got later',
      ticket('b', 'P1', { changes: [{ at: opened + 60, severity: 'p2' }] }),
      '0.changes.0.severity',
      'Ticket b changes to the severity "p2"; the agreement knows P1, P2 and P3.',
      'Write P2.',
    ],
  ])('%s is told at its place', (...[, one, at_, says, fix]) => {
    expect(told(judged([one]))).toEqual([[error, at_, says, fix]])
  })

  it('is told once by name, at the first ticket', () => {
    const found = told(judged([ticket('a', 'P1'), ticket('b', 'p1'), ticket('c', 'p1')]))
    expect(found).toHaveLength(1)
    expect(String(found[0])).toContain('1.severity,Ticket b has the severity "p1", as 1 more does;')
  })

  it('is no matter where a count is about all of them', () => {
    expect(told(judged([ticket('b', 'p1')], [count([])]))).toEqual([])
    expect(String(told(judged([ticket('b', 'p1')], [count(['P1'])])))).toContain(`${error},0.severity`)
  })
})

describe('a severity that the agreement knows, and the promise says nothing of', () => {
  const others = [ticket('a', 'P4'), ticket('b', 'P4'), ticket('c', 'P1', { stopped: opened + 60 })]
  it('is counted out, and the workings say so', () => {
    const found = judged(others, [promise], { severities })
    expect(told(found)).toEqual([])
    expect(found.judgements[0]?.ends?.worst.toFraction()).toBe('1')
    expect(found.judgements[0]?.workings[0]).toBe('2 tickets of P4: nothing is promised.')
  })

  it('may stand in the target of another promise alone', () => {
    const other = metric({ id: 'other', indicator: { ...indicator, within: { P4: hours(80) } } })
    const found = judged(others.slice(1), [promise, other])
    expect(told(found)).toEqual([])
    expect(found.judgements[0]?.workings[0]).toBe('1 ticket of P4: nothing is promised.')
  })
})
