import { describe, expect, it } from 'vitest'
import { mend } from './mend.ts'
import { patientOf, read, sound } from './patient.example.ts'

const spoil = (text: string, from: string | RegExp, to: string): string => {
  const spoilt = text.replace(from, to)
  expect(spoilt).not.toBe(text)
  return spoilt
}

const alarms = (word: string): string =>
  sound.replace('noData:', `alarms: { threeDays: ${word} }\n    noData:`)

const mended = (text: string): string => mend(text, patientOf()).text

describe('a slip is mended', () => {
  it('not at all in a sound agreement', () => {
    expect(mend(sound, patientOf())).toEqual({ text: sound, mended: [] })
  })

  it.each<[string, string | RegExp, string]>([
    ['a byte order mark', /^/u, '\uFEFF'],
    ['line ends of Windows', /\n/gu, '\r\n'],
    [
      'blanks at the end of a line',
      'noData: good # nobody buys at night',
      'noData: good # nobody buys at night \t ',
    ],
    ['a line of blanks at the end', /$/u, '\n   \n'],
    ['no line end at the end', /\n$/u, ''],
    ['no line for editors', /^.*\n/u, ''],
    ['tabs', /^( +)/gmu, '\t'.repeat(1)],
    ['a target without quotes', '">= 99.9 %"', '>= 99.9 %'],
    ['a key with a letter too many', 'target:', 'targget:'],
    ['a key with letters swapped', 'objectives:', 'objectvies:'],
    ['a key with another capital', 'noData:', 'nodata:'],
    ['a key that chooses a branch', 'requests:', 'request:'],
    ['a key in brackets', 'calendar: month', 'calender: month'],
    ['a status with a capital', 'status: agreed', 'status: Agreed'],
    ['the version of the language with a capital', 'nines: v1', 'nines: V1'],
    ['a zone in small letters', 'Europe/London', 'europe/london'],
    ['a version in quotes', 'version: 1', 'version: "1"'],
    ['a share without blanks', '">= 99.9 %"', '">=99.9%"'],
    ['a share with the sign of mathematics', '">= 99.9 %"', '≥ 99.9 %'],
    ['a share with a comma', '">= 99.9 %"', '">= 99,9 %"'],
    ['a share without a percent sign', '">= 99.9 %"', '99.9'],
    ['a ratio', '">= 99.9 %"', '0.999'],
    ['a ratio with its sign', '">= 99.9 %"', '">= 0.999"'],
    ['a time in words', 'after: 15 min', 'after: 15 minutes'],
    ['a time without a blank', 'notice: 30 d', 'notice: 30d'],
    ['a number of months with a capital', '3 months', '3 Months'],
    ['a key without a blank behind it', 'version: 1', 'version:1'],
    ['a name with a capital', 'customer: acme', 'customer: Acme'],
    ['a region in capitals', 'region: eu-west-1', 'region: EU-WEST-1'],
    ['quotation marks of a word processor', '">= 99.9 %"', '“>= 99.9 %”'],
    ['one item without brackets', 'provider: [Runs the shop.]', 'provider: Runs the shop.'],
    ['a date with slashes', 'effective: 2026-10-01', 'effective: 2026/10/1'],
    ['a blank that breaks nowhere', 'notice: 30 d', 'notice: 30\u00a0d'],
    ['several on one line', 'target: ">= 99.9 %"', 'traget: >=99.9%'],
  ])('%s', (_, from, to) => {
    // Indentation in tabs has one tab a level.
    const text =
      to === '\t'
        ? sound.replaceAll(/^ +/gmu, (blanks) => '\t'.repeat(blanks.length / 2))
        : spoil(sound, from, to)
    expect(mended(text)).toBe(sound)
  })

  it('a colon inside a text', () => {
    const text = spoil(sound, 'title: A shop for Acme', 'title: A shop: for Acme # the name')
    expect(mended(text)).toBe(sound.replace('title: A shop for Acme', 'title: "A shop: for Acme" # the name'))
  })

  it('yes where true is read', () => {
    expect(mended(alarms('yes'))).toBe(alarms('true'))
    expect(mended(alarms('"No"'))).toBe(alarms('false'))
  })

  it('in each of many places at once', () => {
    const text = sound
      .replace('target: ">= 99.9 %"', 'traget: >=99.9%')
      .replace('status: agreed', 'Status: Agreed')
      .replaceAll('\n', '  \r\n')
    expect(mended(`\uFEFF${text}`)).toBe(sound)
  })
})

describe('the line for editors', () => {
  it('leads to the schema where it led nowhere', () => {
    const stale = sound.replace('=schema.json', '=../old/schema.json')
    expect(
      mend(
        stale,
        patientOf(undefined, (path) => path.startsWith('../old')),
      ).text,
    ).toBe(sound)
    expect(mend(stale, patientOf()).text).toBe(stale)
  })

  it('is not written where no path leads to the schema', () => {
    const bare = sound.replace(/^.*\n/u, '')
    expect(mend(bare, { ...patientOf(), schemaLine: undefined }).text).toBe(bare)
  })
})

describe('what only its author can know stays', () => {
  it.each<[string, string | RegExp, string]>([
    ['a share that says 0.999 %', '>= 99.9 %', '>= 0.999 %'],
    ['a ratio that may be a small share', '">= 99.9 %"', '0.1'],
    ['a time in m', '15 min', '15 m'],
    ['a key that is far from every other', 'noData:', 'silence:'],
    ['a key that stands beside the one that it resembles', 'noData:', 'target: ">= 99 %"\n    noData:'],
    ['a name of an entry', 'uptime:', 'Uptime:'],
    ['a name that refers to nothing', 'serves: sell', 'serves: sel'],
    ['tabs beside blanks', '  uptime:', '\tuptime:'],
    ['a mapping without its brackets', 'window: { calendar: month,', 'window: calendar: month,'],
    ['a text with a colon under a name', 'sell: Shoppers can pay.', 'sell: Shoppers: can pay.'],
    ['a date that may be two', '2026-10-01', '01/10/2026'],
    ['a word for another word', 'calendar: month', 'calendar: monthly'],
    ['a list of two without brackets', 'provider: [Runs the shop.]', 'provider: Runs the shop., Pays.'],
    [
      'a cap in bare digits',
      'noData:',
      'credit: { base: monthly fee, steps: ["< 99.9 % -> 25 %"], cap: 25 }\n    noData:',
    ],
    ['an invisible letter', 'A shop', 'A sh\u200Bop'],
    ['a lone carriage return', 'A shop', 'A\rshop'],
  ])('%s', (_, from, to) => {
    const text = spoil(sound, from, to)
    expect(mended(text)).toBe(text)
  })

  it('a text of several lines keeps every blank', () => {
    const text = spoil(sound, 'sell: Shoppers can pay.', 'sell: "Shoppers  \n    can \\  \n    pay."')
    expect(mended(text)).toBe(text)
  })

  it('a quoted value before a deeper line', () => {
    const text = spoil(sound, '">= 99.9 %"', '>= 99.9 %\n      and more')
    expect(mended(text)).toBe(text)
  })
})

describe('mending', () => {
  it('says what it did, with the lines of the new text', () => {
    const text = sound.replace(/^.*\n/u, '').replace('">= 99.9 %"', '>=99.9%').replaceAll('\n', '\r\n')
    const { mended: says } = mend(text, patientOf())
    expect(new Set(says.map((one) => `${one.line ?? 'all'}: ${one.says}`))).toEqual(
      new Set([
        'all: line ends in LF, not in CRLF',
        'all: the first line tells editors the schema',
        '14: the value stands in quotes',
        '14: spelt as the language spells it',
      ]),
    )
  })

  it('shows what a mended key hid, and mends that too', () => {
    const text = sound.replace('measure: { requests: { alb:', 'mesure: { request: { Alb:')
    expect(mended(text)).toBe(sound)
  })

  it('leads further, also where the file cannot be read in the end', () => {
    const text = sound.replace('target: ">= 99.9 %"', 'traget: ">=999%"')
    expect(mended(text)).toBe(sound.replace('>= 99.9 %', '>= 999 %'))
    expect(read(mended(text))).toBeUndefined()
  })
})
