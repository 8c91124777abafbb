import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const gold = `nines: v1
template: gold
extends: shop
requirements: { quick: { serves: sell, says: A page comes at once. } }
metrics:
  pages:
    of: quick
    target: ">= 99 %"
    measure: { latency: { alb: app/shop/50dc6c495c0c9188, within: 300 ms } }
    noData: good
  uptime:
    target: ">= 99.95 %"
    noData: unknown
    credit: { base: monthly fee, steps: ["< 99.5 % -> 10 %", "< 99 % -> 25 %"], cap: 25 % }
responsibilities: { provider: [Runs the shop., Watches it day and night.] }
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

  it('is printed through three levels: a scalar, a list, an entry and a schedule are replaced, and one is taken away', async () => {
    const folder = repositoryWith([], {
      [template]: base,
      'slas/templates/gold.yaml': gold,
      [file]: shop
        .replace('extends: shop', 'extends: gold')
        .replace('metrics:\n', 'requirements: { quick: ~ }\nmetrics:\n  pages: ~\n'),
    })
    const ran = await nines(folder, ['check', '--effective', 'slas/acme/shop'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(ran.out).toMatchFileSnapshot('golden/effective-chain.golden.txt')
  })

  it('is an agreement of its own, which holds the same', async () => {
    const folder = repositoryWith([], { [template]: base, [file]: shop })
    const { out } = await nines(folder, ['check', '--effective', file])
    writeFileSync(join(folder, file), out)
    rmSync(join(folder, 'slas/templates'), { recursive: true })
    expect((await nines(folder, ['check'])).out).toBe('1 agreement, sound.\n')
    const again = (await nines(folder, ['check', '--effective', file])).out
    writeFileSync(join(folder, file), again)
    expect((await nines(folder, ['check', '--effective', file])).out).toBe(again)
  })

  it('is printed of an agreement with faults, and they are told below', async () => {
    const folder = repositoryWith([], { [template]: base, [file]: shop.replace('>= 99.5 %', '>= 995 %') })
    const ran = await nines(folder, ['check', '--effective', file])
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain('target: ">= 995 %" ')
    expect(ran.out).toContain('metrics/target-range')
    expect(ran.out).not.toContain('derived:')
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
