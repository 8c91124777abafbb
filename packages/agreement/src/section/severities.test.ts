import { describe, expect, it } from 'vitest'
import { newFindings } from '../../gallery-sample.ts'

type Case = readonly [name: string, from: string, to: string, findings: readonly string[]]

// One change to an agreement of the gallery, and every finding that it makes beyond those that it has.
const cases: readonly Case[] = [
  [
    'managed-provider',
    'a team: [P1, P2, P3]',
    'a team: [P1, P2]',
    [
      '25:15-23 severities/matrix: The row of a team has 2 cells, and urgency has 3 answers. Write a severity for each of work stops, work is slow and can wait.',
    ],
  ],
  [
    'managed-provider',
    '      a team: [P1, P2, P3]\n',
    '',
    [
      '24:7-29 severities/matrix: a team has no row. Add a team with a severity for each of work stops, work is slow and can wait.',
    ],
  ],
  [
    'managed-provider',
    'a team: [P1, P2, P3]',
    'the team: [P1, P2, P3]',
    [
      '24:7-29 severities/matrix: a team has no row. Add a team with a severity for each of work stops, work is slow and can wait.',
      '25:7-15 severities/matrix: the team is no answer of impact. Write one of everyone, a team or one person, or add the team to impact.',
    ],
  ],
  [
    'managed-provider',
    'one person: [P2, P3, P4]',
    'one person: [P2, P3, P5]',
    [
      '26:28-30 severities/matrix: P5 is no severity of this agreement. Write one of P1, P2, P3 or P4, or describe P5 under levels.',
      '33:5-7 warning severities/never-given: No cell of the matrix gives P4. Write P4 into a cell, or take the severity out.',
    ],
  ],
  [
    'managed-provider',
    'one person: [P2, P3, P4]',
    'one person: [P2, P3, P3]',
    [
      '33:5-7 warning severities/never-given: No cell of the matrix gives P4. Write P4 into a cell, or take the severity out.',
    ],
  ],
  [
    'managed-provider',
    'axes: { impact: [everyone, a team, one person], urgency',
    'axes: { urgency',
    [
      '22:11-60 schema/size: A mapping without an entry stands here. Add an entry, such as { impact: [everyone, one person], urgency: [work stops, work is slow] }.',
      '22:11-60 severities/matrix: The matrix has 1 axis, and it is read by two. Write two axes, such as impact and urgency.',
    ],
  ],
  [
    'managed-provider',
    'is: P1 }',
    'is: P0 }',
    [
      '28:42-44 agreement/unknown-name: P0 is no severity of this agreement. Write P1, or add P0 to severities.levels.',
    ],
  ],
  [
    'managed-provider',
    'P2: { says: Work is hindered for many., reply: 1 business hour, update: 4 business hours',
    'P2: { says: Work is hindered for many., reply: 1 business hour, update: 9 business hours',
    [
      '31:77-93 warning severities/order: News of P2 are due after 9 business hours, and its end after 8 business hours. Write an update sooner than 8 business hours.',
    ],
  ],
  [
    'managed-provider',
    'reply: 4 business hours, resolve: 5 business days',
    'reply: 1 business hour, resolve: 5 business days',
    [
      '33:33-48 warning severities/order: reply of P4 is 1 business hour, and of P3, one level above, 2 business hours. Write the severities from the worst on, each with times no shorter than those above.',
    ],
  ],
  [
    'managed-provider',
    'hours: office, via: [email, chat]',
    'hours: ofice, via: [email, chat]',
    [
      '33:84-89 metrics/unknown-calendar: ofice is no calendar of calendars.yaml. Write office, or add ofice to calendars.yaml.',
    ],
  ],
  [
    'managed-provider',
    'P3: { says: One person is hindered., reply: 2 business hours, resolve: 2 business days, hours: office',
    'P3: { says: One person is hindered., reply: 2 business hours, resolve: 2 business days, hours: around-the-clock',
    [
      '32:76-91 severities/hours: 2 business days of P3 is counted on around-the-clock, and calendars.yaml does not say what a business day is there. Add businessDay: until closing time or businessDay: same time to around-the-clock.',
    ],
  ],
  [
    'managed-provider',
    'severities: [P1], via: [phone] }\n    - { after: 1 h',
    'severities: [P7], via: [phone] }\n    - { after: 1 h',
    [
      '56:72-74 agreement/unknown-name: P7 is no severity of this agreement. Write P1, or add P7 to severities.levels.',
    ],
  ],
]

describe('severities', () => {
  it.each(cases)('%s with %j as %j', (name, from, to, findings) => {
    expect(newFindings(name, from, to)).toEqual(findings)
  })
})
