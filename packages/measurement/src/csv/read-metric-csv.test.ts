import { describe, expect, it } from 'vitest'
import { at } from '../../fixtures/metric.ts'
import { readMetricCsv } from './read-metric-csv.ts'
import {
  readDeployedCsv,
  readEntitiesCsv,
  readFeesCsv,
  readTicketMovesCsv,
  withMoves,
} from './read-side-csv.ts'

const now = at('2026-10-01T06:00:00Z')
const read = (...lines: readonly string[]): ReturnType<typeof readMetricCsv> =>
  readMetricCsv('uptime.csv', lines.join('\n'), now)
const page = (...lines: readonly string[]): { file: string; source: string; now: number } => ({
  file: 'x.csv',
  source: `${lines.join('\r\n')}\r\n`,
  now,
})

describe('readMetricCsv', () => {
  it.each([
    [
      'counted',
      [
        'at,good,total',
        '2026-09-01T00:00:00Z,118,120',
        '2026-09-01T00:05:00Z,,',
        '2026-09-01T00:10:00Z,1.5,2',
      ],
      {
        kind: 'counted',
        start: at('2026-09-01T00:00:00Z'),
        step: 300,
        good: [118, null, 1.5],
        total: [120, null, 2],
      },
    ],
    ['levels', ['at,value', '2026-09-01T00:00:00Z,12.5'], { kind: 'levels', step: 3600, value: [12.5] }],
    [
      'classes',
      ['at,2xx,throttled', '2026-09-01T00:00:00Z,7,1', '2026-09-01T00:01:00Z,8,'],
      { kind: 'classes', byInterval: { step: 60, counts: { '2xx': [7, 8], throttled: [1, null] } } },
    ],
    [
      'outages',
      ['id,from,to,affected', 'a,2026-09-14T10:00:00Z,2026-09-14T10:09:30Z,25 %', 'b,2026-09-20T10:00:00Z,,'],
      { kind: 'outages', outages: [{ id: 'a' }, { id: 'b', to: null }] },
    ],
    [
      'tickets',
      ['id,severity,opened,stopped', '4711,P1,2026-09-03T09:00:00Z,2026-09-03T09:12:00Z'],
      { kind: 'tickets', tickets: [{ id: '4711', severity: 'P1' }] },
    ],
    ['survey', ['answer,count', '4,40', '5,30'], { kind: 'survey', answers: { 4: 40, 5: 30 } }],
    ['timings', ['seconds,size', '1.9,1'], { kind: 'timings', events: [{}] }],
    [
      'attested',
      [
        'on,by,kept,evidence',
        '2026-09-02,university,true,"list 1, page ""2"""',
        '2026-09-03,university,false,',
      ],
      {
        kind: 'attested',
        statements: [
          { kept: true, evidence: ['list 1, page "2"'] },
          { kept: false, evidence: [] },
        ],
      },
    ],
    [
      'entities',
      ['entity,id,from,to', 'a,1,2026-09-14T10:00:00Z,2026-09-14T10:01:00Z', 'b,1,2026-09-14T10:00:00Z,'],
      { kind: 'entities', of: { a: { kind: 'outages' }, b: { outages: [{ to: null }] } } },
    ],
  ])('reads %s by the header', (_, lines, facts) => {
    const reading = read(...lines)
    expect(reading).toMatchObject({ ok: true, findings: [] })
    expect(reading.ok && reading.value).toMatchObject(facts)
  })

  it('says how many lines are missing, and takes them for intervals without data', () => {
    const reading = read(
      'at,good,total',
      '2026-09-01T00:00:00Z,1,1',
      '2026-09-01T00:01:00Z,1,1',
      '2026-09-01T00:04:00Z,1,1',
    )
    expect(reading.ok && reading.value).toMatchObject({ good: [1, 1, null, null, 1] })
    expect(reading.findings).toMatchObject([
      { rule: 'facts/gap', severity: 'warning', place: { line: 4, column: 1 } },
    ])
    expect(reading.findings[0]?.says).toContain('2 intervals are missing')
  })

  it.each([
    [
      'a line twice',
      ['at,value', '2026-09-01T00:00:00Z,1', '2026-09-01T00:01:00Z,1', '2026-09-01T00:01:00Z,1'],
      'facts/duplicate',
      [4, 1],
    ],
    [
      'lines out of order',
      ['at,value', '2026-09-01T00:01:00Z,1', '2026-09-01T00:00:00Z,1'],
      'facts/order',
      [3, 1],
    ],
    ['an odd step', ['at,value', '2026-09-01T00:00:00Z,1', '2026-09-01T00:02:00Z,1'], 'facts/kind', [3, 1]],
    [
      'half a step',
      ['at,value', '2026-09-01T00:00:00Z,1', '2026-09-01T00:01:00Z,1', '2026-09-01T00:01:30Z,1'],
      'facts/order',
      [4, 1],
    ],
    ['a local time', ['at,value', '2026-09-01T00:00:00,1'], 'facts/zone', [2, 1]],
    ['below zero', ['at,value', '2026-09-01T00:00:00Z,-1'], 'facts/negative', [2, 22]],
    ['no number', ['at,value', '2026-09-01T00:00:00Z,NaN'], 'facts/kind', [2, 22]],
    ['an unknown column', ['id,from,to,cost', 'a,2026-09-14T10:00:00Z,,1'], 'facts/header', [1, 12]],
    ['a header of no kind', ['name,size', 'a,1'], 'facts/header', [1, 1]],
    ['a column twice', ['at,value,value', '2026-09-01T00:00:00Z,1,1'], 'facts/duplicate', [1, 10]],
    ['a line cut off', ['id,from,to', 'a,2026-09-14'], 'facts/syntax', [2, 1]],
    ['a quote that never ends', ['id,from,to', 'a,"2026-09-14,'], 'facts/syntax', [2, 3]],
    ['an instant to come', ['id,from,to', 'a,2026-11-14T10:00:00Z,'], 'facts/future', [2, 3]],
    ['an answer twice', ['answer,count', '4,1', '4,2'], 'facts/duplicate', [3, 1]],
    ['good above total', ['at,good,total', '2026-09-01T00:00:00Z,3,2'], 'facts/good-above-total', [2, 22]],
  ])('says one thing about %s, at its cell', (_, lines, rule, [line, column]) => {
    const { ok, findings } = read(...lines)
    expect(ok).toBe(false)
    expect(findings).toMatchObject([{ rule, place: { file: 'uptime.csv', line, column } }])
  })
})

describe('what a sheet is told', () => {
  const series = ['2026-09-01T00:00:00Z,118,120']
  it.each<[string, readonly string[], string, number, string, string]>([
    [
      'totl',
      ['at,good,totl', ...series],
      'facts/header',
      9,
      '"totl" is no column of a series, and no class of requests.',
      'Write total.',
    ],
    [
      'ok beside total',
      ['at,ok,total', ...series],
      'facts/header',
      4,
      '"ok" is no column of a series, and no class of requests.',
      'Write good.',
    ],
    [
      'a class in other letters',
      ['at,2xx,5XX', ...series],
      'facts/header',
      8,
      '"5XX" is no column of a series, and no class of requests.',
      'Write 5xx.',
    ],
    [
      'a column that is far from all',
      ['at,2xx,whatever', ...series],
      'facts/header',
      8,
      '"whatever" is no column of a series, and no class of requests.',
      'Write at,good,total for counts, at,value for one number, or classes such as at,2xx,5xx.',
    ],
    [
      'good alone',
      ['at,good', '2026-09-01T00:00:00Z,1'],
      'facts/header',
      4,
      'good stands here without total.',
      'Add total.',
    ],
    [
      'value beside total',
      ['at,value,total', ...series],
      'facts/header',
      4,
      'A series of at, value and total is of no kind.',
      'Write at,good,total for counts, at,value for one number, or classes such as at,2xx,5xx.',
    ],
    [
      'at alone',
      ['at', '2026-09-01T00:00:00Z'],
      'facts/header',
      1,
      'A series of at alone is of no kind.',
      'Write at,good,total for counts, at,value for one number, or classes such as at,2xx,5xx.',
    ],
    [
      'another first column',
      ['time,good,total', ...series],
      'facts/header',
      1,
      'The first column is "time", and a series begins with at: the instant at which each interval starts.',
      'Write at as the first column.',
    ],
    [
      'opend',
      ['id,opend,stopped', 'a,2026-09-01T00:00:00Z,'],
      'facts/header',
      4,
      'The sheet looks like tickets, which need id, opened and stopped, and opened is missing.',
      'Write opened instead of opend.',
    ],
    [
      'id and from alone',
      ['id,from', 'a,2026-09-01T00:00:00Z'],
      'facts/header',
      1,
      'The sheet looks like outages, which need id, from and to, and to is missing.',
      'Add to.',
    ],
    [
      'severty',
      ['id,severty,opened,stopped', 'a,P1,2026-09-01T00:00:00Z,'],
      'facts/header',
      4,
      '"severty" is no column here; there are id, opened, stopped, severity and class.',
      'Write severity.',
    ],
    [
      'semicolons',
      ['at;good;total', '2026-09-01T00:00:00Z;1,5;2'],
      'facts/syntax',
      1,
      'The cells are kept apart by ;, and here commas do that.',
      'Save the sheet with commas between its cells, and with points in its numbers.',
    ],
    [
      'tabs',
      ['at\tvalue', '2026-09-01T00:00:00Z\t1'],
      'facts/syntax',
      1,
      'The cells are kept apart by tabs, and here commas do that.',
      'Save the sheet with commas between its cells, and with points in its numbers.',
    ],
  ])('of the header: %s', (...[, lines, rule, column, says, fix]) => {
    expect(read(...lines).findings).toMatchObject([{ rule, place: { line: 1, column }, says, fix }])
  })

  it.each([
    [
      'at,good,total',
      '2026-09-01T00:00:00Z,-1,2',
      'good is -1; nothing that is counted or measured lies below 0.',
      'Write what was measured, or leave the cell empty where nothing was measured.',
    ],
    [
      'at,good,total',
      '2026-09-01T00:00:00Z,1,many',
      'total is "many", which is no number of at most 15 digits.',
      'Write a number, or leave the cell empty where nothing was measured.',
    ],
    [
      'at,2xx,5xx',
      '2026-09-01T00:00:00Z,1,many',
      '5xx is "many", which is no number of at most 15 digits.',
      'Write a number, or leave the cell empty where nothing was measured.',
    ],
    [
      'at,value',
      '2026-09-03T25:00:00Z,1',
      'In 2026-09-03T25:00:00Z the hour is 25, and a day has 00 to 23.',
      'Write the instant that is meant.',
    ],
    [
      'answer,count',
      '4,many',
      'Here stands "many", where a whole number has to stand.',
      'Write a whole number.',
    ],
  ])('of a cell: %s / %s', (header, line, says, fix) => {
    expect(read(header, line).findings).toMatchObject([{ place: { line: 2 }, says, fix }])
  })
})

describe('the other sheets', () => {
  it('reads entities, a line for each value', () => {
    const reading = readEntitiesCsv(
      page(
        'entity,kind,attribute,value',
        'a,server,disk,hdd',
        'a,server,disk,premium',
        'a,server,zones,2',
        'b,server,,',
      ),
    )
    expect(reading.ok && reading.value).toEqual({
      a: { kind: 'server', attributes: { disk: ['hdd', 'premium'], zones: 2 }, fees: {} },
      b: { kind: 'server', attributes: {}, fees: {} },
    })
  })

  it('reads when each existed, and tells of an overlap at its line', () => {
    const sheet = [
      'entity,from,to',
      'a,2026-09-01T00:00:00Z,2026-09-02T00:00:00Z',
      'b,2026-09-01T00:00:00Z,2026-09-03T00:00:00Z',
    ]
    const reading = readDeployedCsv(page(...sheet))
    expect(reading.ok && reading.value['b']).toEqual([
      { from: at('2026-09-01T00:00:00Z'), to: at('2026-09-03T00:00:00Z') },
    ])
    const overlap = readDeployedCsv(page(...sheet, 'b,2026-09-02T00:00:00Z,2026-09-04T00:00:00Z'))
    expect(overlap.findings).toMatchObject([{ rule: 'facts/overlap', place: { line: 4 } }])
  })

  it('reads fees, and another header is told', () => {
    expect(readFeesCsv(page('charge,amount', 'monthly fee,12.50 EUR'))).toMatchObject({
      ok: true,
      value: { 'monthly fee': { currency: 'EUR' } },
    })
    expect(readFeesCsv(page('fee', '1')).findings).toMatchObject([{ rule: 'facts/header' }])
  })

  it('lays what happened to tickets beside them', () => {
    const moves = readTicketMovesCsv(
      page(
        'id,at,move,value',
        'a,2026-09-03T10:00:00Z,paused,waiting for customer',
        'a,2026-09-03T11:00:00Z,resumed,',
        'a,2026-09-03T12:00:00Z,severity,P1',
        'a,2026-09-03T13:00:00Z,update,',
        'a,2026-09-03T14:00:00Z,paused,deferred by agreement',
      ),
    )
    const ticket = { id: 'a', severity: 'P2', opened: at('2026-09-03T09:00:00Z'), stopped: null }
    expect(moves.ok && withMoves([ticket, { ...ticket, id: 'b' }], moves.value)).toMatchObject([
      {
        paused: [
          { from: at('2026-09-03T10:00:00Z'), to: at('2026-09-03T11:00:00Z'), why: 'waiting for customer' },
          { from: at('2026-09-03T14:00:00Z'), to: null },
        ],
        changes: [{ at: at('2026-09-03T12:00:00Z'), severity: 'P1' }],
        updates: [at('2026-09-03T13:00:00Z')],
      },
      { id: 'b', paused: [] },
    ])
  })
})
