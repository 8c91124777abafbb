import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nines, repositoryWith } from '../door.example.ts'

// A template that says all but what is each customer's own.
const base = `nines: v1
template: shop
objectives: { sell: Shoppers can pay. }
stakeholders: { provider: shop }
requirements: { available: { serves: sell, says: The shop answers. } }
runs: { account: production, region: eu-west-1 }
metrics:
  uptime:
    of: available
    target: ">= 99.9 %"
    window: { calendar: month, zone: Europe/London }
    measure: { requests: { alb: app/shop/50dc6c495c0c9188 } }
    noData: good
responsibilities: { provider: [Runs the shop.], customer: [Retries with back-off.], escalation: [{ after: 15 min, to: on-call }] }
agreement: { notice: 30 d }
review: { every: 3 months, next: 2027-01-15 }
`
const template = 'slas/templates/shop.yaml'

function shopOf(customer: string): string {
  return `nines: v1
extends: shop
id: ${customer}/shop
version: 1
title: A shop
status: agreed
stakeholders: { customer: acme }
agreement: { effective: 2026-10-01 }
`
}

function customers(count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, at) => `customer-${at}`)
  return Object.fromEntries(names.map((name) => [`slas/${name}/shop/agreement.yaml`, shopOf(name)]))
}

interface Told {
  readonly rule: string
  readonly place: { readonly file: string; readonly line: number }
  readonly says: string
}

async function findings(files: Readonly<Record<string, string>>): Promise<readonly Told[]> {
  const ran = await nines(repositoryWith([], files), ['check', '--format', 'json'])
  return JSON.parse(ran.out).findings
}

type Slip = readonly [what: string, from: string, to: string, told: readonly [line: number, rule: string]]

describe('a template that nothing extends', () => {
  it('is sound with whatever an agreement may still say', async () => {
    const part =
      'nines: v1\ntemplate: shop\nmetrics: { uptime: { credit: { cap: 10 % } } }\nreview: { every: 3 months }\n'
    expect(await findings({ [template]: part })).toEqual([])
    expect(await findings({ [template]: base })).toEqual([])
  })

  it.each<Slip>([
    ['an unknown key', 'noData: good', 'nodata: good', [13, 'schema/unknown-key']],
    ['a quantity without its unit', '>= 99.9 %', '>= 99.9', [10, 'metrics/target-fits-measure']],
    ['a target that nothing keeps', '>= 99.9 %', '>= 999 %', [10, 'metrics/target-range']],
    ['an unknown requirement', 'of: available', 'of: availble', [9, 'metrics/unknown-requirement']],
    ['an unknown party', 'provider: shop', 'provider: shopp', [4, 'stakeholders/unknown-party']],
    ['half a measure', '{ alb: app/shop/50dc6c495c0c9188 }', '{ stage: main }', [12, 'schema/one-of']],
    ['a day that is not there', '2027-01-15', '2027-02-30', [16, 'review/real-date']],
    ['a contact that nobody has', 'to: on-call', 'to: of-call', [14, 'responsibilities/unknown-contact']],
    ['an id', 'template: shop', 'template: shop\nid: acme/shop', [3, 'schema/unknown-key']],
  ])('is told %s', async (_, from, to, [line, rule]) => {
    expect(base).toContain(from)
    const said = await findings({ [template]: base.replace(from, () => to) })
    expect(said).toMatchObject([{ rule, place: { file: template, line } }])
  })
})

describe('a template with a thousand agreements on it', () => {
  it('is sound as they are, and a fault of it is told once', async () => {
    const folder = repositoryWith([], { ...customers(1000), [template]: base })
    const ran = await nines(folder, ['check'])
    expect(ran).toMatchObject({ code: 0, out: '1 000 agreements, all sound.\n' })
    writeFileSync(join(folder, template), base.replace('of: available', 'of: availble'))
    const { out } = await nines(folder, ['check', '--format', 'json'])
    const place = { file: template, line: 9 }
    expect(JSON.parse(out).findings).toMatchObject([{ rule: 'metrics/unknown-requirement', place }])
  })

  it.each<Slip>([
    ['a fault of YAML', 'runs: {', 'runs: [', [6, 'yaml/syntax']],
    ['a fault in its name', 'template: shop', 'template: shops', [2, 'agreement/template']],
  ])('is told %s once, at its place', async (_, from, to, [line, rule]) => {
    const said = await findings({ ...customers(50), [template]: base.replace(from, () => to) })
    expect(said).toMatchObject([{ rule, place: { file: template, line } }])
  })

  it('is not there for one of them with a slip in its name, which is all that this one is told', async () => {
    const files = customers(2)
    const file = 'slas/customer-1/shop/agreement.yaml'
    const said = await findings({
      ...files,
      [template]: base,
      [file]: shopOf('customer-1').replace('extends: shop', 'extends: shoop'),
    })
    expect(said).toMatchObject([
      {
        rule: 'agreement/template',
        place: { file, line: 2 },
        says: 'shoop is no template of slas/templates.',
      },
    ])
  })
})
