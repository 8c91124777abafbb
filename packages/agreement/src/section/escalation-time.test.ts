import { describe, expect, it } from 'vitest'
import { newFindings } from '../../gallery-sample.ts'
import { findingsWith } from '../../promise-sample.ts'

const P1 = '{ after: 30 min, to: second-line, kind: functional, severities: [P1], via: [phone] }'

/** What is said of an escalation beside tickets that are replied to and closed in time. */
function said(reply: string, end: string, escalation: string): readonly string[] {
  const text = `metrics:
  reply: { of: up, target: ${reply}, share: ">= 95 %", window: { calendar: month, zone: UTC }, noData: good, measure: { tickets: { github: acme-example/support, start: opened, stop: first human reply, calendar: london-office } } }
  end: { of: up, target: ${end}, share: ">= 95 %", window: { calendar: month, zone: UTC }, noData: good, measure: { tickets: { github: acme-example/support, start: opened, stop: closed, calendar: london-office } } }`
  return findingsWith(text, `{ provider: [Runs it.], customer: [Pays.], escalation: ${escalation} }`)
    .filter((finding) => finding.includes('responsibilities/'))
    .map((finding) => finding.replace(/^\S+ /, ''))
}

describe('an escalation and the promises that it serves', () => {
  it.each<readonly [reply: string, end: string, escalation: string, findings: readonly string[]]>([
    [
      '{ P1: 15 min }',
      '{ P1: 4 h }',
      '[{ after: 15 min, to: on-call }, { after: 1 h, to: duty-manager }]',
      [],
    ],
    [
      '{ P1: 15 min, P2: 1 h }',
      '{ P1: 4 h, P2: 8 h }',
      '[{ after: 20 min, to: on-call }]',
      [
        'warning responsibilities/escalation-in-time: on-call is the first to be told, after 20 min, and P1 is promised a reply within 15 min: by then the promise is broken. Begin after less than 15 min, such as after: 50 % of target.',
      ],
    ],
    [
      '{ P1: 15 min }',
      '{ P1: 4 h }',
      '[{ after: 5 h, to: on-call }]',
      [
        'warning responsibilities/escalation-in-time: on-call is the first to be told, after 5 h, and P1 is promised a reply within 15 min: by then the promise is broken. Begin after less than 15 min, such as after: 50 % of target.',
        'warning responsibilities/escalation-in-time: on-call is the first to be told, after 5 h, and P1 is promised an end within 4 h: by then the promise is broken. Begin after less than 4 h, such as after: 50 % of target.',
      ],
    ],
    ['{ P1: 15 min }', '{ P1: 4 h }', '[{ after: 1 h, to: on-call, kind: functional }]', []],
    [
      '{ P1: 15 min }',
      '{ P1: 4 h }',
      '[{ after: 120 % of target, to: on-call, kind: functional }]',
      [
        'warning responsibilities/escalation-in-time: on-call is the first to be told, after 120 % of target, and P1 is promised an end within 4 h: by then the promise is broken. Begin after less than 4 h, such as after: 50 % of target.',
      ],
    ],
    [
      '{ P1: 15 min, P2: 1 h }',
      '{ P1: 2 business hours, P2: 4 business hours }',
      '[{ after: 50 % of target, to: on-call }, { after: 3 h, to: duty-manager }, { after: 5 h, to: duty-manager }]',
      [
        'note responsibilities/escalation-too-late: duty-manager is told after 5 h, when the longest promise of these severities, 4 business hours for P2, is broken. Tell duty-manager earlier, or leave it where that is meant.',
      ],
    ],
    [
      '{ P1: 15 min }',
      '{ P1: 1 business day }',
      '[{ after: 10 min, to: on-call }, { after: 2 business days, to: duty-manager }]',
      [],
    ],
    ['{ P1: 15 min }', '{ P1: 4 h }', '[{ after: 8 h, to: on-call, severities: [P2] }]', []],
  ])('%s, %s, %s', (reply, end, escalation, findings) => {
    expect(said(reply, end, escalation)).toEqual(findings)
  })

  it('are held to what the severities promise', () => {
    expect(newFindings('managed-provider', P1, P1.replace('30 min', '6 h'))).toEqual([
      '56:16-19 warning responsibilities/escalation-in-time: second-line is the first to be told, after 6 h, and P1 is promised an end within 4 business hours: by then the promise is broken. Begin after less than 4 business hours, such as after: 50 % of target.',
      '57:16-19 responsibilities/escalation-in-order: third-line is told after 1 h, and second-line, one level above, after 6 h. Put the levels in order, the soonest first.',
    ])
  })
})
