import { describe, expect, it } from 'vitest'
import { newFindings } from '../../gallery-sample.ts'

type Case = readonly [name: string, from: string, to: string, findings: readonly string[]]

// One change to an agreement of the gallery, and every finding that it makes beyond those that it has.
const cases: readonly Case[] = [
  [
    'common-paper',
    'stops with an [acknowledgement]',
    'stops with an [acknowledgment]',
    [
      '22:3-18 note definitions/unused-term: No sentence uses [acknowledgement]. Write [acknowledgement] where the word is used, or take the definition out.',
      '35:11-52 definitions/known-term: [acknowledgment] is used here, and definitions do not say what it means. Write acknowledgement, or add acknowledgment to definitions.',
    ],
  ],
  [
    'common-paper',
    'stops with an [acknowledgement]',
    'stops with an answer',
    [
      '22:3-18 note definitions/unused-term: No sentence uses [acknowledgement]. Write [acknowledgement] where the word is used, or take the definition out.',
    ],
  ],
  [
    'common-paper',
    'within: 7 days, of: end of month',
    'within: 7 d, of: end of month',
    [
      '61:36-39 claims/deadline-form: 7 d is read in two ways: 168 h run on; 7 days end at midnight of a date. Write 168 h or 7 days.',
    ],
  ],
  [
    'common-paper',
    'within: 7 days, of: end of month',
    'within: 7 days',
    [
      '61:36-42 claims/deadline-form: Nothing says what 7 days are counted from. Add of, such as of: end of window.',
    ],
  ],
  [
    'common-paper',
    'within: 7 days, of: end of month',
    'within: 7 days, by: end of month',
    ['61:48-60 claims/deadline-form: Both by end of month and within stand here. Keep one of the two.'],
  ],
  ['common-paper', 'within: 7 days, of: end of month', 'by: end of quarter', []],
  [
    'common-paper',
    '{ do: claim, within: 7 days, of: end of month }',
    '{ do: claim }',
    [
      '61:15-28 claims/deadline-form: Nothing says when it is due. Add within and of, such as within: 30 days, of: end of window.',
    ],
  ],
  [
    'common-paper',
    'within: 7 days, of: end of month',
    'within: 7 business days, of: end of month',
    [
      '61:36-51 claims/deadline-form: 7 business days are counted on a calendar, and none is named. Add calendar with the name of a calendar of calendars.yaml.',
    ],
  ],
  [
    'common-paper',
    'within: 7 days, of: end of month',
    'within: 2 months, of: end of month',
    [
      '61:36-44 claims/deadline-form: 2 months from the last day of February end on the same number or on the last day of a month, up to 3 days apart. Add endOfMonth: last day or endOfMonth: same number.',
    ],
  ],
  [
    'common-paper',
    'within: 7 days, of: end of month',
    'within: 2 billing cycles',
    [
      '61:36-52 claims/deadline-form: 2 billing cycles are counted, and no metric has a billing window. Give the metric a window such as { billing: month, day: 1, zone: UTC }, or write days.',
    ],
  ],
  [
    'common-paper',
    'within: 7 days, of: end of month',
    'within: 7 days, of: end of incident',
    [
      '61:36-42 warning claims/before-known: The claim is due 7 days from the end of incident, and a window can end 31 days after it. Write of: end of window.',
    ],
  ],
  [
    'common-paper',
    'within: 7 days, of: end of month',
    'within: 48 h, of: start of incident',
    [
      '61:36-40 warning claims/before-known: The claim is due 48 h from the start of incident, and a window can end 31 days after it. Write of: end of window.',
    ],
  ],
  [
    'amazon-rds',
    'counting: after the incident cycle',
    '',
    [
      "45:36-52 claims/deadline-form: 2 billing cycles are counted with or without the incident's own, one cycle apart. Add counting: after the incident cycle or counting: from the incident cycle.",
    ],
  ],
  [
    'common-paper',
    'agreedOn: 2026-08-20',
    'agreedOn: 2026-08-32',
    [
      '76:13-23 agreement/real-date: 2026-08-32 is in no calendar: 2026-08 has 31 days. Write a day from 2026-08-01 to 2026-08-31.',
    ],
  ],
  [
    'common-paper',
    'dated: 2026-09-01 }',
    'dated: 2026-09-31 }',
    [
      '71:42-52 documents/real-date: 2026-09-31 is in no calendar: 2026-09 has 30 days. Write a day from 2026-09-01 to 2026-09-30.',
    ],
  ],
  [
    'amazon-ec2',
    'metrics: [instance, free-hour]',
    'metrics: [instance, fre-hour]',
    [
      '82:29-37 agreement/unknown-name: fre-hour is no metric of this agreement. Write free-hour, or add fre-hour to metrics.',
    ],
  ],
]

describe('claims and papers', () => {
  it.each(cases)('%s with %j as %j', (name, from, to, findings) => {
    expect(newFindings(name, from, to)).toEqual(findings)
  })
})
