import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { nines, repositoryWith } from '../door.example.ts'

const base = `nines: v1
template: shop
version: 1
objectives: { sell: Shoppers can pay. }
stakeholders: { provider: shop }
requirements: { available: { serves: sell, says: The shop answers. } }
runs: { account: production, region: eu-west-1 }
defaults:
  window: { calendar: month, zone: Europe/London }
metrics:
  uptime:
    of: available
    target: ">= 99.9 %"
    measure: { requests: { alb: app/shop/50dc6c495c0c9188 } }
    noData: good
responsibilities: { provider: [Runs the shop.], customer: [Retries with back-off.], escalation: [{ after: 15 min, to: on-call }] }
agreement: { notice: 30 d }
review: { every: 3 months, next: 2027-01-15 }
`
const shop = `nines: v1
extends: shop
id: acme/shop
version: 1
title: A shop for Acme
status: agreed
stakeholders: { customer: acme }
metrics:
  uptime: { target: ">= 99.5 %" }
agreement: { effective: 2026-10-01 }
`
const file = 'slas/acme/shop/agreement.yaml'
const template = 'slas/templates/shop.yaml'

describe('what holds, with templates and defaults', () => {
  it('is printed with where each line was written', async () => {
    const folder = repositoryWith([], { [template]: base, [file]: shop })
    const ran = await nines(folder, ['check', '--effective', 'slas/acme/shop'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(ran.out).toMatchFileSnapshot('golden/effective.golden.txt')
  })

  it('is told to programs', async () => {
    const folder = repositoryWith([], { [template]: base, [file]: shop })
    const { out } = await nines(folder, ['check', '--effective', '--format', 'json', file])
    const schema: object = JSON.parse(
      readFileSync(new URL('../schemas/effective.schema.json', import.meta.url), 'utf8'),
    )
    expect(new Ajv2020({ strict: true }).validate(schema, JSON.parse(out))).toBe(true)
    const place = { file: template, line: 9, column: 11, endColumn: 51 }
    expect(JSON.parse(out)).toMatchObject({ kind: 'nines/effective/v1', findings: [] })
    expect(JSON.parse(out).agreements[0].values).toContainEqual({
      pointer: '/metrics/uptime/window',
      value: { calendar: 'month', zone: 'Europe/London' },
      origin: { kind: 'defaults', place },
    })
  })

  it('is not known without the template, and is not printed as annotations', async () => {
    const folder = repositoryWith([], { [file]: shop })
    const ran = await nines(folder, ['check', '--effective', file])
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('shop is no template of slas/templates.')
    expect((await nines(folder, ['check', '--effective', '--format', 'sarif'])).code).toBe(2)
  })
})

describe('a memory of judgements', () => {
  it('does not outlive a change of a template', async () => {
    const folder = repositoryWith(['acme/other'], {
      [template]: base,
      [file]: shop,
      'slas/acme/stall/agreement.yaml': shop.replace('acme/shop', 'acme/stall'),
    })
    expect((await nines(folder, ['check'])).out).toBe('3 agreements, all sound.\n')
    writeFileSync(join(folder, template), base.replace('serves: sell', 'serves: buy'))
    const { out } = await nines(folder, ['check'])
    expect(out.split('requirements/unknown-objective')).toHaveLength(2)
    expect(out).toContain(`${template}:6`)
  })
})
