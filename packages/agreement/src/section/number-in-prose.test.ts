import { describe, expect, it } from 'vitest'
import { newFindings } from '../../gallery-sample.ts'
import { findingsWith } from '../../promise-sample.ts'
import { changed, read, told } from '../../sample.ts'

const metrics = `metrics:
  uptime: { of: up, target: ">= 99.9 %", window: { calendar: month, zone: UTC }, noData: good, measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } } }`

type Sentence = readonly [sentence: string, says?: string]

const works = (notice: string): string =>
  `exclusions: { works: { class: planned maintenance, effect: remove from both, notice: ${notice} } }`

/** What is said of the duties of a provider beside such exclusions. */
function ofDuty(duty: string, exclusions = ''): readonly string[] {
  return findingsWith(`${metrics}\n${exclusions}`, `{ provider: [${duty}], customer: [Pays.] }`)
    .filter((finding) => finding.includes('number-in-prose'))
    .map((finding) => finding.replace(/^.*number-in-prose: /, ''))
}

/** What is said of a sentence of the checkout, whose metrics promise 99.9 %, and 95 % within 300 ms. */
function ofRequirement(sentence: string): readonly string[] {
  const text = changed(
    'acme/checkout-api',
    ['says: The checkout answers. }', `says: "${sentence}" }`],
    ['of: quick', 'of: available'],
  )
  return read('acme/checkout-api', text)
    .findings.filter(({ rule }) => rule === 'requirements/number-in-prose')
    .map(({ says }) => says)
}

const sentences: readonly Sentence[] = [
  ['The checkout answers 99.9 % of requests.'],
  ['No more than 0.1 % of requests fail.'],
  ['At least 95 per cent are quick.'],
  ['It answers within 0.3 s.'],
  ['It keeps orders for 14 days.'],
  ['It serves 2 regions, at any hour of 365 days.'],
  ['Open 24 h, 7 days a week, and 30 years old.'],
  ['It has 95 % of the market.'],
  [
    'It answers 99.95 % of requests.',
    'The sentence says 99.95 %, and uptime, which measures it, has >= 99.9 %.',
  ],
  ['It answers within 250 ms.', 'The sentence says 250 ms, and speed, which measures it, has 300 ms.'],
  [
    'It answers in less than one second.',
    'The sentence says one second, and speed, which measures it, has 300 ms.',
  ],
  [
    'It is back within 4 hours.',
    'The sentence says 4 hours, and no metric of it does, so nobody measures it.',
  ],
  [
    'Nobody waits longer than 20 minutes.',
    'The sentence says 20 minutes, and no metric of it does, so nobody measures it.',
  ],
  ['A report is sent every month.'],
  [
    'A report is sent every 6 months.',
    'The sentence says 6 months, and no metric of it does, so nobody measures it.',
  ],
]

const duties: readonly Sentence[] = [
  ['Retries at most three times.'],
  ['Keeps logs for 30 days.'],
  ['"{ says: Announces planned work., notice: 48 h }"'],
  ['{ says: Announces planned work two days ahead., notice: 48 h }'],
  ['Repeats a failed request after 1 s.'],
  ['Reports every 6 months.'],
  ['Answers within 3 months.'],
  [
    'Announces planned work 48 hours ahead.',
    'The duty says 48 hours, and no field does, so nothing holds anybody to it. Write the duty as { says: …, notice: 48 h }, without the number in its sentence.',
  ],
  [
    'Answers mail within two working days.',
    'The duty says two working days, and no field does, so nothing holds anybody to it. Write the duty as { says: …, within: 2 business days }, without the number in its sentence.',
  ],
  [
    'Answers within 4 business hours.',
    'The duty says 4 business hours, and no field does, so nothing holds anybody to it. Write the duty as { says: …, within: 4 business hours }, without the number in its sentence.',
  ],
  [
    'Gives 2 weeks notice.',
    'The duty says 2 weeks, and no field does, so nothing holds anybody to it. Write the duty as { says: …, notice: 14 d }, without the number in its sentence.',
  ],
  [
    'Keeps at least 98 % of parts.',
    'The duty says 98 %, and no field does, so nothing holds anybody to it. Write the duty as { says: …, limit: ">= 98 %" }, without the number in its sentence.',
  ],
  [
    'Loses at most 2 % of parts.',
    'The duty says 2 %, and no field does, so nothing holds anybody to it. Write the duty as { says: …, limit: "<= 2 %" }, without the number in its sentence.',
  ],
  [
    '"Backs off: at least 1 s."',
    'The duty says 1 s, and no field does, so nothing holds anybody to it. Write the duty as { says: …, limit: ">= 1 s" }, without the number in its sentence.',
  ],
  [
    'Waits 5 seconds or more.',
    'The duty says 5 seconds, and no field does, so nothing holds anybody to it. Write the duty as { says: …, limit: ">= 5 s" }, without the number in its sentence.',
  ],
  [
    'Announces planned work at least 48 hours ahead.',
    'The duty says 48 hours, and no field does, so nothing holds anybody to it. Write the duty as { says: …, notice: 48 h }, without the number in its sentence.',
  ],
  ['"{ says: Backs off., limit: \'>= 1 s\' }"'],
  [
    '{ says: Announces planned work 48 hours ahead., notice: 24 h }',
    'The sentence says 48 hours, and notice is 24 h. Take the number out of the sentence.',
  ],
  [
    '{ says: Answers within 5 min., limit: "<= 2" }',
    'The sentence says 5 min, and no field of the duty does. Write within: 5 min, and take it out of the sentence.',
  ],
  [
    '{ says: Answers within 30 seconds. }',
    'The sentence says 30 seconds, and no field of the duty does. Write within: 30 s, and take it out of the sentence.',
  ],
]

function named(
  cases: readonly Sentence[],
): readonly { readonly sentence: string; readonly says: string | undefined }[] {
  return cases.map(([sentence, says]) => ({ sentence, says }))
}

describe('a number in the sentence of a requirement', () => {
  it.each(named(sentences))('$sentence', ({ sentence, says }) => {
    expect(ofRequirement(sentence)).toEqual(says === undefined ? [] : [says])
  })

  it('counts in an objective too, where the metrics of its requirements have another', () => {
    const text = changed('acme/checkout-api', [
      'can pay at any hour of any day.',
      'can pay 99.99 % of the time.',
    ])
    expect(read('acme/checkout-api', text).findings.map(told)).toEqual([
      '10:21-65 warning requirements/number-in-prose: The sentence says 99.99 %, and uptime, which measures it, has >= 99.9 %. Take the number out of the sentence, or write the one that is meant in both.',
    ])
  })

  it('counts in what a metric says', () => {
    expect(newFindings('managed-provider', 'defaults:', 'defaults:')).toEqual([])
    expect(
      newFindings(
        'hetzner-cloud',
        'target: ">= 99.9 %"',
        'says: Up 99.99 % of the time.\n    target: ">= 99.9 %"',
      ),
    ).toEqual([expect.stringContaining('number-in-prose: The sentence says 99.99 %, and')])
  })
})

describe('a number in the sentence of a duty', () => {
  it.each(named(duties))('$sentence', ({ sentence: duty, says }) => {
    expect(ofDuty(duty)).toEqual(says === undefined ? [] : [says])
  })

  it('is held against the notice of planned work', () => {
    expect(ofDuty('Announces planned work 48 hours ahead.', works('48 h'))).toEqual([])
    expect(ofDuty('Announces planned work 48 hours ahead.', works('24 h'))).toEqual([
      'The duty says 48 hours, and the exclusion works has a notice of 24 h. Take the number out of the sentence, or write the one that is meant in both.',
    ])
  })
})
