import { describe, expect, it } from 'vitest'
import { changed, read, told, type Change, type Sample } from '../../sample.ts'

type Case = readonly [sample: Sample, changes: readonly Change[], findings: readonly string[]]

// Each change to an agreement of the repository, and every finding that it makes: place, rule, what is so, one thing to do.
const cases: readonly Case[] = [
  [
    'acme/checkout-api',
    [['target: ">= 99.9 %"', 'target: >= 99.9 %']],
    [
      '25:14-15 yaml/quotes: A value that begins with > is a text over several lines to YAML. Put it in quotes: ">= 99.9 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [
      ['target: ">= 99.9 %"', 'target: >= 99.9 % # each month'],
      ['target: ">= 95 %"', 'target: >= 95 %'],
    ],
    [
      '25:14-15 yaml/quotes: A value that begins with > is a text over several lines to YAML. Put it in quotes: ">= 99.9 %".',
      '35:14-15 yaml/quotes: A value that begins with > is a text over several lines to YAML. Put it in quotes: ">= 95 %".',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: @acme checkout']],
    ['5:8-9 yaml/quotes: A value cannot begin with @ in YAML. Put it in quotes: "@acme checkout".'],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: %acme']],
    ['5:8-9 yaml/quotes: A value cannot begin with % in YAML. Put it in quotes: "%acme".'],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: Checkout: the API']],
    [
      '5:8-9 yaml/quotes: In this value a colon with a blank after it begins another value. Put the text in quotes: "Checkout: the API".',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: Checkout: the "API"']],
    [
      '5:8-9 yaml/quotes: In this value a colon with a blank after it begins another value. Put the text in quotes: \'Checkout: the "API"\'.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: "Checkout" API']],
    [
      '5:19-22 yaml/syntax: After the end of a value stands API. Take it out, or put the whole value in one pair of quotes.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: "Checkout API']],
    [
      '5:21-22 yaml/syntax: A text that begins with a quotation mark has no end. Close it with the same mark.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: "Checkout \\q API"']],
    [
      '5:18-19 yaml/syntax: In double quotes a backslash begins an escape, and \\q is none. Write two backslashes for one, or use single quotes.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: Checkout\n  next: level']],
    [
      '5:8-9 yaml/syntax: The key has a value on its own line, and the next line is indented as if it belonged below it. Indent the next line like this one. Until then the rest of the file is not judged.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title Checkout API for Acme']],
    [
      '5:1-28 yaml/syntax: Below one key stand a text and another key. Look for a colon that is missing here, or give the text a key of its own. Until then the rest of the file is not judged.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title:\n  Checkout\n  API: Acme']],
    [
      '6:3-11 yaml/syntax: Below one key stand a text and another key. Look for a colon that is missing here, or give the text a key of its own. Until then the rest of the file is not judged.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: - Checkout']],
    [
      '5:8-9 yaml/syntax: A list cannot begin on the line of its key. Begin it on the next line, or put it in brackets: [a, b].',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', '? [title]\n: Checkout']],
    [
      '5:3-4 yaml/syntax: Here a list or a mapping is the key of a value. Write a name as the key. Until then the rest of the file is not judged.',
    ],
  ],
  [
    'acme/checkout-api',
    [
      [
        'title: Checkout API for Acme',
        'tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt: Checkout',
      ],
    ],
    [
      '5:1-1101 yaml/syntax: The key has more than 1,024 characters. Write a short key, and a colon and a blank after it. Until then the rest of the file is not judged.',
    ],
  ],
  [
    'acme/checkout-api',
    [['informed: [finance]', 'informed: [, finance]']],
    ['16:14-15 yaml/syntax: Before this comma stands nothing. Take the comma out.'],
  ],
  [
    'acme/checkout-api',
    [['informed: [finance]', 'informed: [finance']],
    [
      '18:1-2 yaml/syntax: A bracket that was opened above is not closed, or its end is not indented. Close the bracket before this line.',
    ],
  ],
  [
    'acme/checkout-api',
    [['runs: { account: production, region', 'runs: { account: production region']],
    [
      '7:18-47 yaml/syntax: Within brackets a second key begins before a comma. Put a comma between the two, or quotes around a text that has a colon in it.',
    ],
  ],
  [
    'acme/checkout-api',
    [['    of: quick', '   of: quick']],
    [
      '34:8-9 yaml/syntax: The key has a value on its own line, and the next line is indented as if it belonged below it. Indent the next line like this one. Until then the rest of the file is not judged.',
    ],
  ],
  [
    'acme/checkout-api',
    [
      ['    of: available', '\tof: available'],
      ['    of: quick', '\tof: quick'],
    ],
    [
      '24:1-2 yaml/tab: Here a tab indents the line. Indent with blanks.',
      '34:1-2 yaml/tab: Here a tab indents the line. Indent with blanks.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: &name Checkout']],
    [
      '5:14-22 yaml/alias: &name names this value, so that other places can repeat it. Take &name out and write the value where it is needed.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: *name']],
    [
      '5:8-13 yaml/alias: *name stands for a value that is written elsewhere. Write the value out here, or put the text in quotes.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: **Checkout**']],
    [
      '5:8-20 yaml/alias: **Checkout** stands for a value that is written elsewhere. Write the value out here, or put the text in quotes.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: &a &b Checkout']],
    [
      '5:11-13 yaml/alias: &b names a value, or stands for one that is written elsewhere. Write the value out here, or put the text in quotes.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: &a *b']],
    [
      '5:11-13 yaml/alias: *b names a value, or stands for one that is written elsewhere. Write the value out here, or put the text in quotes.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: !!str Checkout']],
    ['5:14-22 yaml/tag: The value carries the tag !!str. Take the tag out.'],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: !!js/function "function () {}"']],
    ['5:22-38 yaml/tag: The value carries the tag !!js/function. Take the tag out.'],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: !acme!name Checkout']],
    ['5:8-18 yaml/tag: !acme!name is a tag. Take the tag out, or put the text in quotes.'],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', '<<: { title: Checkout }']],
    ['5:1-3 yaml/merge-key: << merges another mapping into this one. Write the keys out here.'],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: Checkout\n__proto__: { title: Acme }']],
    ['6:1-10 yaml/reserved-key: The key is __proto__. Choose another name.'],
  ],
  [
    'acme/checkout-api',
    [['status: agreed', 'status: agreed\nversion: 5']],
    [
      '7:1-8 yaml/duplicate-key: The key version stands here for the second time in one mapping. Keep the one that is meant.',
    ],
  ],
  [
    'acme/checkout-api',
    [['    of: quick', '    of: quick\n    "of": available']],
    [
      '35:5-9 yaml/duplicate-key: The key of stands here for the second time in one mapping. Keep the one that is meant.',
    ],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: 0x4']],
    [
      '4:10-13 yaml/number-form: YAML reads 0x4 as the number 4. Put it in quotes when it is a text, else write 4.',
    ],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: 04']],
    [
      '4:10-12 yaml/number-form: YAML reads 04 as the number 4. Put it in quotes when it is a text, else write 4.',
    ],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: 4e0']],
    [
      '4:10-13 yaml/number-form: YAML reads 4e0 as the number 4. Put it in quotes when it is a text, else write 4.',
    ],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: .inf']],
    [
      '4:10-14 yaml/number-form: YAML reads .inf as the number Infinity. Put it in quotes when it is a text, else write a shorter number.',
    ],
  ],
  [
    'acme/checkout-api',
    [['version: 4', 'version: 99999999999999999999']],
    [
      '4:10-30 yaml/number-form: YAML reads 99999999999999999999 as the number 100000000000000000000. Put it in quotes when it is a text, else write a shorter number.',
    ],
  ],
  [
    'acme/checkout-api',
    [['nines: v1', '%YAML 1.1\n---\nnines: v1']],
    ['2:1-10 yaml/directive: %YAML 1.1 is a directive to the reader of YAML. Take the line out.'],
  ],
  [
    'acme/checkout-api',
    [['review: {', '---\nreview: {']],
    [
      '52:1-4 yaml/many-documents: Here a second document begins; a file holds one. Move it to a file of its own, or take the line of hyphens out.',
    ],
  ],
  [
    'acme/checkout-api',
    [['title: Checkout API for Acme', 'title: |9x\n Checkout']],
    [
      '5:10-11 yaml/syntax: After the end of a value stands x. Take it out, or put the whole value in one pair of quotes. Until then the rest of the file is not judged.',
    ],
  ],
]

describe('YAML', () => {
  it.each(cases)('%s with %j', (sample, changes, findings) => {
    const reading = read(sample, changed(sample, ...changes))
    expect(reading.findings.map(told)).toEqual(findings)
    expect(reading.ok).toBe(reading.findings.every(({ severity }) => severity !== 'error'))
  })
})
