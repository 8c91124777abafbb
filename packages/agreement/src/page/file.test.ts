import { describe, expect, it } from 'vitest'
import { changed, read, told, type Change, type Sample } from '../../sample.ts'

type Case = readonly [sample: Sample, changes: readonly Change[], findings: readonly string[]]

// Each change to an agreement of the repository, and every finding that it makes: place, rule, what is so, one thing to do.
const cases: readonly Case[] = [
  [
    'acme/checkout-api',
    [['nines: v1', 'nines: v1\u200b']],
    ['2:10-11 file/hidden-character: Here stands U+200B (zero-width space), which nobody sees. Delete it.'],
  ],
  [
    'acme/checkout-api',
    [['Checkout API for Acme', 'Checkout\u0000API']],
    ['5:16-17 file/hidden-character: Here stands U+0000 (NUL), which nobody sees. Delete it.'],
  ],
  [
    'acme/checkout-api',
    [['Checkout API for Acme', 'Checkout \u202eIPA\u202c for Acme']],
    [
      '5:17-18 file/hidden-character: Here stands U+202E (right-to-left override), which nobody sees. Delete it.',
      '5:21-22 file/hidden-character: Here stands U+202C (end of direction), which nobody sees. Delete it.',
    ],
  ],
  [
    'acme/checkout-api',
    [['# no shopper', '# \u2066no shopper']],
    [
      '28:20-21 file/hidden-character: Here stands U+2066 (left-to-right isolate), which nobody sees. Delete it.',
    ],
  ],
  [
    'acme/checkout-api',
    [['Checkout API for Acme', '"Checkout \\u202e API"']],
    [
      '5:8-29 file/hidden-character: The text holds U+202E (right-to-left override), which nobody sees. Take the escape out of the text.',
    ],
  ],
  [
    'acme/checkout-api',
    [['Checkout API for Acme', 'Check\u043eut API']],
    ['5:8-20 file/look-alike: In "Check\u043eut API" stands \u043e, U+043E, which looks like o. Type o.'],
  ],
  [
    'acme/checkout-api',
    [['Checkout API for Acme', 'Checkout API for \u0410\u0441\u043c\u0435']],
    [
      '5:8-29 file/look-alike: In "Checkout API for \u0410\u0441\u043c\u0435" stands \u0410, U+0410, which looks like A. Type A.',
    ],
  ],
  [
    'acme/checkout-api',
    [['Checkout API for Acme', 'Checkout \uff21\uff30\uff29']],
    [
      '5:8-20 file/look-alike: In "Checkout \uff21\uff30\uff29" stands \uff21, U+FF21, which looks like A. Type A.',
    ],
  ],
  [
    'acme/checkout-api',
    [['id: acme/checkout-api', 'id: \u0430cme/checkout-api']],
    [
      '3:5-22 file/look-alike: In "\u0430cme/checkout-api" stands \u0430, U+0430, which looks like a. Type a.',
    ],
  ],
  [
    'acme/checkout-api',
    [['id: acme/checkout-api', 'id: acme/checkout']],
    [
      '3:5-18 file/id-is-folder: The id is acme/checkout, and the file is acme/checkout-api/agreement.yaml. Write the id as acme/checkout-api, or move the file to acme/checkout/agreement.yaml.',
    ],
  ],
  [
    'acme/checkout-api',
    [['  quick: {', '  qui\u0441k: {']],
    [
      '20:3-8 file/look-alike: In "qui\u0441k" stands \u0441, U+0441, which looks like c. Type c.',
      '34:9-14 metrics/unknown-requirement: quick is no requirement of this agreement. Write qui\u0441k, or add quick to requirements.',
    ],
  ],
]

describe('the text of a file', () => {
  it.each(cases)('%s with %j', (sample, changes, findings) => {
    const reading = read(sample, changed(sample, ...changes))
    expect(reading.findings.map(told)).toEqual(findings)
    expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
  })
})
