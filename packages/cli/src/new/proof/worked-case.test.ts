import { readAgreement, readCalendars, readParties, type Agreement } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { agreement, parties } from '../../door.example.ts'
import { tellingCases, workedCase, type Workshop } from './worked-case.ts'

const calendars = new Map()

/** An agreement with one promise, changed. */
function workshopOf(...changes: readonly (readonly [string | RegExp, string])[]): Workshop {
  const text = changes.reduce((so, [from, to]) => so.replace(from, to), agreement('acme/shop'))
  const people = readParties('parties.yaml', parties)
  const times = readCalendars('calendars.yaml', 'nines: v1\ncalendars: {}\n')
  if (!people.ok || !times.ok) throw new Error('The book cannot be read.')
  const reading = readAgreement('acme/shop/agreement.yaml', text, { parties: people.value, calendars })
  if (!reading.ok) throw new Error(reading.findings.map(({ says }) => says).join('\n'))
  return { agreement: reading.value, calendars }
}

const metricOf = ({ metrics: [metric] }: Agreement) => {
  if (metric === undefined) throw new Error('There is no promise.')
  return metric
}
const told = (workshop: Workshop): readonly string[] =>
  tellingCases(workshop, metricOf(workshop.agreement)).map(({ happens, follows }) => `${happens}: ${follows}`)

const credit =
  '    noData: good\n    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %", "< 95 % -> 100 %"], cap: 100 % }\n'
const measured = (kind: string, target: string): (readonly [string | RegExp, string])[] => [
  [/ {4}measure: .*\n/u, `    measure: { ${kind} }\n`],
  [/ {4}target: .*\n/u, `    target: ${target}\n`],
]

describe('the examples that tell what a promise does', () => {
  it('are the most that is kept, and the least that each payment follows from', () => {
    expect(told(workshopOf([/ {4}noData: good\n/u, credit]))).toEqual([
      '40 min in which everything fails in October 2026: 99.91 %, met',
      '45 min in which everything fails in October 2026: 99.899 %, missed; 10 % of the monthly fee is owed',
      '8 h in which everything fails in October 2026: 98.926 %, missed; 25 % of the monthly fee is owed',
      '2 d in which everything fails in October 2026: 93.557 %, missed; 100 % of the monthly fee is owed',
    ])
  })

  it.each([
    ['latency: { lambda: shop, within: 300 ms }', '">= 95 %"', ['5 of 100 requests too slow', '6 of']],
    ['latency: { lambda: shop, percentile: p99 }', '"<= 1 s"', ['1 of 100 requests', '2 of']],
    ['age: { sqs: orders }', '"<= 5 min"\n    share: ">= 99.5 %"', ['3 h in which the oldest', '4 h']],
    [
      'tickets: { github: a/b, start: opened, stop: first human reply }',
      '{ P1: 15 min }\n    share: ">= 90 %"',
      ['10 of 100 tickets too late', '11 of'],
    ],
    [
      'deliveries: { reported: provider monitoring, start: scheduled, stop: delivered }',
      '"<= 24 h"\n    share: ">= 99 %"',
      ['1 of 100 deliveries too late', '2 of'],
    ],
    [
      'survey: { question: "Good?", scale: [1, 5], positiveFrom: 4, minimumResponses: 30, asked: All }',
      '">= 80 %"',
      ['20 of 100 answers below 4', '21 of'],
    ],
    [
      'downtime: { reported: provider monitoring, every: 1 min, down: all fail, partial: exact, overlap: union, begins: detected }',
      '">= 99.9 %"\n    partialPeriod: own period',
      ['40 min of downtime', '45 min'],
    ],
  ])('of %s', (kind, target, starts) => {
    const lines = told(workshopOf(...measured(kind, target)))
    expect(lines).toHaveLength(starts.length)
    for (const [at, start] of starts.entries()) expect(lines[at]?.startsWith(start)).toBe(true)
  })

  it('are none for what people state', () => {
    const workshop = workshopOf(...measured('attested: { by: provider, states: It was done. }', 'kept'))
    expect(told(workshop)).toEqual([])
  })

  it.each([
    ['{ calendar: quarter, zone: UTC }', '2026-10-01 to 2026-12-31'],
    ['{ rolling: 30 d, zone: UTC }', '2026-10-01 to 2026-10-30'],
    ['{ calendar: week, zone: UTC }', '2026-10-05 to 2026-10-11'],
    ['{ calendar: month, zone: Asia/Tokyo }', 'October 2026'],
  ])('begin with the first whole window of %s', (window, words) => {
    const workshop = workshopOf([/window: .*\n/u, `window: ${window}\n`])
    expect(workedCase(workshop, metricOf(workshop.agreement), 60)?.happens).toBe(
      `1 h in which everything fails in ${words}`,
    )
  })
})
