import { describe, expect, it } from 'vitest'
import { changed, read, told, type Change, type Sample } from '../sample.ts'

type Case = readonly [sample: Sample, changes: readonly Change[], findings: readonly string[]]

// Each change to an agreement of the repository, and every finding that it makes: place, rule, what is so, one thing to do.
const cases: readonly Case[] = [
  [
    'parties',
    [['accounts: { production: "444455556666" }', 'accounts: { production: 444455556666 }']],
    [
      '15:29-41 schema/wrong-kind: 444455556666 is a number to YAML, and a text is read here. Put it in quotes: "444455556666".',
    ],
  ],
  [
    'parties',
    [['accounts: { production: "444455556666" }', 'accounts: { production: 044455556666 }']],
    [
      '15:29-41 yaml/number-form: YAML reads 044455556666 as the number 44455556666. Put it in quotes when it is a text, else write 44455556666.',
    ],
  ],
  [
    'parties',
    [['accounts: { production: "444455556666" }', 'accounts: { production: "4444-5555-6666" }']],
    [
      '15:29-45 schema/form: "4444-5555-6666" is not of the form that is read here. An AWS account: 12 digits in quotes, since a number would lose its leading zeros. Write "444455556666".',
    ],
  ],
  [
    'parties',
    [['accounts: { production: "444455556666" }', 'accounts: { production: "44445555666" }']],
    [
      '15:29-42 schema/form: "44445555666" is not of the form that is read here. An AWS account: 12 digits in quotes, since a number would lose its leading zeros. Write it like "111122223333".',
    ],
  ],
  [
    'parties',
    [['["@acme-example/service-managers"]', '["acme-example/service-managers", "@x y"]']],
    [
      '23:17-48 schema/form: "acme-example/service-managers" is not of the form that is read here. A GitHub user or team, with the at sign. Write "@acme-example/service-managers".',
      '23:50-56 schema/form: "@x y" is not of the form that is read here. A GitHub user or team, with the at sign. Write it like "@acme-example/service-managers".',
    ],
  ],
  [
    'parties',
    [['["@acme-example/service-managers"]', '"@acme-example/service-managers"']],
    [
      '23:16-48 schema/wrong-kind: The text "@acme-example/service-managers" stands where a list is read. Write a list: ["@acme-example/service-managers"].',
    ],
  ],
  [
    'parties',
    [['["@acme-example/service-managers"]', '[@acme-example/service-managers]']],
    [
      '23:17-18 yaml/quotes: A value cannot begin with @ in YAML. Put it in quotes: "@acme-example/service-managers".',
    ],
  ],
  [
    'parties',
    [['email: duty-manager@example.com', 'email: duty-manager']],
    [
      '11:30-42 schema/form: "duty-manager" is not of the form that is read here. An address of electronic mail. Write it like duty-manager@example.com.',
    ],
  ],
  [
    'parties',
    [
      [
        'https: https://events.example.com/payments/on-call',
        'https: http://events.example.com/payments/on-call',
      ],
    ],
    [
      '10:25-67 schema/form: "http://events.example.com/payments/on-call" is not of the form that is read here. An address that takes notifications over https. Write "https://events.example.com/payments/on-call".',
    ],
  ],
  [
    'parties',
    [['{ https: https://events.example.com/payments/on-call }', '{}']],
    [
      '10:16-18 schema/size: A mapping without an entry stands here. Add an entry, such as { email: duty-manager@example.com }.',
    ],
  ],
  [
    'parties',
    [['{ https: https://events.example.com/payments/on-call }', '{ phone: 1 }']],
    [
      '10:18-23 schema/unknown-key: The key phone is not one that is read here. Take it out; known here are email and https.',
    ],
  ],
  [
    'parties',
    [['  globex:\n    name: Globex Insurance\n', '  globex:\n']],
    [
      '25:3-9 schema/missing-key: The key name is missing. The full name, for people. Add name: Payments Platform.',
    ],
  ],
  [
    'parties',
    [['  globex:', '  Globex Ltd:']],
    [
      '25:3-13 schema/form: "Globex Ltd" is not of the form that is read here. A short name: small letters and digits in words joined by hyphens, a letter first. Write globex-ltd.',
    ],
  ],
  [
    'parties',
    [['  globex:', '  acme:']],
    [
      '25:3-7 yaml/duplicate-key: The key acme stands here for the second time in one mapping. Keep the one that is meant.',
    ],
  ],
  [
    'calendars',
    [['zone: Europe/London', 'zone: Europe/Oslo/Fjord']],
    ['6:11-28 metrics/calendar-zone: Europe/Oslo/Fjord is no time zone of the IANA list. Write Europe/Oslo.'],
  ],
  [
    'calendars',
    [['Mon-Fri: "09:00-17:30"', 'Monday-Friday: "09:00-17:30"']],
    [
      '7:14-27 schema/form: "Monday-Friday" is not of the form that is read here. A day of the week, or the first and the last of several: Mon, Tue, Wed, Thu, Fri, Sat, Sun. Write Mon-Fri.',
    ],
  ],
  [
    'calendars',
    [['Mon-Fri: "09:00-17:30"', 'Mon-Fri: "9:00-17:30"']],
    [
      '7:23-35 schema/form: "9:00-17:30" is not of the form that is read here. A span of one day, from and to, in local time; 24:00 is its end. Write "09:00-17:30".',
    ],
  ],
  [
    'calendars',
    [['Mon-Fri: "09:00-17:30"', 'Mon-Fri: 9 to 17']],
    [
      '7:23-30 schema/form: "9 to 17" is not of the form that is read here. A span of one day, from and to, in local time; 24:00 is its end. Write "09:00-17:00".',
    ],
  ],
  [
    'calendars',
    [['Mon-Fri: "09:00-17:30"', 'Mon-Fri: "17:30-09:00"']],
    [
      '7:23-36 metrics/calendar-hours: The span begins at 17:30 and ends at 09:00. Let it end later; a night goes to 24:00, and from 00:00 on the next day.',
    ],
  ],
  [
    'calendars',
    [['Mon-Fri: "09:00-17:30"', 'Fri-Mon: "09:00-17:30"']],
    [
      '7:14-21 metrics/calendar-hours: Fri-Mon goes backwards: Mon comes before Fri in a week that begins on Monday. Write Fri-Sun and Mon as two entries.',
    ],
  ],
  [
    'calendars',
    [['Mon-Fri: "09:00-17:30"', 'Mon-Fri: "09:00-17:30", Wed: "12:00-13:00"']],
    [
      '7:43-56 metrics/calendar-hours: 12:00-13:00 overlaps with hours of Wed that stand above. Take the hours out of one of the two.',
    ],
  ],
  [
    'calendars',
    [['Mon-Fri: "09:00-17:30"', 'Mon-Fri: ["09:00-12:00", "11:00-17:30"]']],
    [
      '7:39-52 metrics/calendar-hours: 11:00-17:30 overlaps with hours of Mon that stand above. Take the hours out of one of the two.',
    ],
  ],
  [
    'calendars',
    [['- 2026-12-28', '- 2026-12-32']],
    [
      '11:9-19 metrics/calendar-holiday: 2026-12-32 is in no calendar: 2026-12 has 31 days. Write a day from 2026-12-01 to 2026-12-31.',
    ],
  ],
  [
    'calendars',
    [['- 2026-12-28', '- 2026-12-25']],
    [
      '11:9-19 schema/repeated: "2026-12-25" stands here again; it is number 1 of the list already. Take it out, or write the name that was meant.',
    ],
  ],
  [
    'calendars',
    [['- 2026-12-28', '- 28.12.2026']],
    [
      '11:9-19 schema/form: "28.12.2026" is not of the form that is read here. A calendar date: year, month, day. Write 2026-12-28.',
    ],
  ],
  [
    'calendars',
    [['    hours: { Mon-Fri: "09:00-17:30" }\n', '']],
    [
      '5:3-16 schema/missing-key: The key hours is missing. Working spans by day of the week: one span, or a list of them. Add hours: { Mon-Fri: "09:00-17:30" }.',
    ],
  ],
]

describe('parties and calendars', () => {
  it.each(cases)('%s with %j', (sample, changes, findings) => {
    const reading = read(sample, changed(sample, ...changes))
    expect(reading.findings.map(told)).toEqual(findings)
    expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
  })
})
