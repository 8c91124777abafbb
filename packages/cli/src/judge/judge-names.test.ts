import { describe, expect, it } from 'vitest'
import { agreement, nines, repositoryWith } from '../door.example.ts'

const promised = agreement('acme/shop')
  .replace('">= 99.9 %"', '{ P1: 15 min, P2: 4 h }\n    share: ">= 75 %"')
  .replace(
    'measure: { requests: { alb: app/shop/50dc6c495c0c9188 } }',
    'measure: { tickets: { reported: support tickets, start: opened, stop: first human reply } }',
  )
const opened = '2026-10-05T10:00:00Z'
const tickets = (...severities: readonly string[]): string =>
  JSON.stringify({
    nines: 'facts/v1',
    agreement: 'acme/shop',
    window: '2026-10',
    metrics: {
      uptime: {
        kind: 'tickets',
        tickets: severities.map((severity, id) => ({
          id: String(id),
          severity,
          opened,
          stopped: '2026-10-05T20:00:00Z',
        })),
      },
    },
  })
const folder = repositoryWith([], {
  'slas/acme/shop/agreement.yaml': promised,
  'p1.json': tickets('P1', 'p1'),
  'uptime.csv': `id,severity,opened,stopped\na,P1,${opened},2026-10-05T10:05:00Z\nb,,${opened},2026-10-05T20:00:00Z\n`,
  'moved.csv': `id,severity,opened,stopped\na,P1,${opened},2026-10-05T10:05:00Z\n`,
  'ticket-moves.csv': 'id,at,move,value\na,2026-10-05T10:01:00Z,severity,critical\n',
})

describe('nines judge with a severity that nobody agreed on', () => {
  it.each([
    [['p1.json'], 'p1.json', 1, '"p1"', 'Write P1.'],
    [
      ['uptime.csv', '--window', '2026-10'],
      'uptime.csv',
      3,
      'has no severity',
      'Write one of these, or name it below severities in the agreement.',
    ],
    [
      ['uptime=moved.csv', '--facts', 'ticket-moves.csv', '--window', '2026-10'],
      'moved.csv',
      2,
      'Ticket a changes to the severity "critical"',
      'Write one of these, or name it below severities in the agreement.',
    ],
  ])('%j judges nothing, and tells of it at its cell', async (...[args, file, line, says, fix]) => {
    const when = ['--now', '2026-11-20T00:00:00Z', '--format', 'json']
    const { code, out } = await nines(folder, ['judge', 'acme/shop', '--facts', ...args, ...when])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({
      findings: [
        { rule: 'facts/unknown-severity', place: { file, line }, says: expect.stringContaining(says), fix },
      ],
    })
  })
})
