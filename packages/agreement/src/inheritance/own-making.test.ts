import { describe, expect, it } from 'vitest'
import { textWith } from '../../promise-sample.ts'
import { book, told, valueOf } from '../../sample.ts'
import { readAgreement } from '../read-agreement.ts'
import { readTemplate } from './template.ts'

const FILE = 'slas/acme/checkout-api/agreement.yaml'

const uptime = (target: string): string => `    of: up
    target: "${target}"
    window: { calendar: month, zone: UTC }
    noData: good
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }`

const templateText = (target: string): string => `nines: v1
template: shop
requirements:
  quick: { serves: sell, says: The checkout is quick. }
metrics:
  uptime:
${uptime(target)}
    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"] }
  other:
${uptime('>= 95 %').replace('of: up', 'of: quick')}
`

function findings(sections: string, target = '>= 99.9 %'): readonly string[] {
  const template = valueOf(readTemplate('slas/templates/shop.yaml', templateText(target)))
  const text = textWith(sections).replace('version: 1', 'version: 1\nextends: shop')
  const reading = readAgreement(FILE, text, { ...book, templates: new Map([['shop', template]]) })
  return reading.findings.map((one) => `${one.place.file.split('/').at(-1)} ${told(one)}`)
}

const contradiction =
  'In acme/checkout-api, on line 12 of slas/templates/shop.yaml: An attainment of 99.5 % keeps the target and still pays 10 % back, since the first step begins at 99.9 %. Mend it in acme/checkout-api, in metrics.uptime.credit.steps of its own, for the template is sound by itself: Write "< 99.5 % -> 10 %".'

describe('a fault that only the agreement makes of its template', () => {
  it('is told at its value, by its name', () => {
    expect(findings('metrics: { uptime: { target: ">= 99.5 %" } }')).toEqual([
      `agreement.yaml 10:30-41 credit/contradicts-target: ${contradiction}`,
    ])
  })

  it('is told at the entry where it has several values', () => {
    expect(findings('metrics: { uptime: { target: ">= 99.5 %", noData: skip } }')).toEqual([
      `agreement.yaml 10:12-18 credit/contradicts-target: ${contradiction}`,
    ])
  })

  it('is told at extends where nothing lies over the line', () => {
    expect(findings('metrics: { other: ~ }')).toEqual([
      'agreement.yaml 4:10-14 warning requirements/never-measured: In acme/checkout-api, on line 4 of slas/templates/shop.yaml: No metric measures quick. Mend it in acme/checkout-api, for the template is sound by itself: Add a metric with of: quick, or take the requirement out.',
    ])
  })

  it('stays in the template, without a name, where the template has it by itself', () => {
    const [own, ...more] = findings('metrics: { other: { noData: skip } }', '>= 99.5 %')
    expect(own).toContain('shop.yaml 12:42-60 credit/contradicts-target: An attainment of 99.5 % keeps')
    expect(more).toEqual([])
  })
})
