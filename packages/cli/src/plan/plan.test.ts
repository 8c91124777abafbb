import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { agreement, nines, repositoryWith } from '../door.example.ts'
import { resourceWords, totalCost } from './resource-count.ts'

const schema = (name: string): object =>
  Object(JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8')))

const byPeople = agreement('acme/desk')
  .replace('status: agreed', 'status: draft')
  .replace(
    / {4}measure: .*\n/u,
    '    measure: { tickets: { github: acme-example/desk, start: opened, stop: first human reply } }\n',
  )
  .replace('target: ">= 99.9 %"', 'target: { P1: 15 min }\n    share: ">= 95 %"')

describe('the plan as text', () => {
  it('reads like this', async () => {
    const folder = repositoryWith(['acme/shop'], { 'slas/acme/desk/agreement.yaml': byPeople })
    const ran = await nines(folder, ['plan'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(ran.out).toMatchFileSnapshot('golden/plan.golden.txt')
  })

  it('is of what could be read; the findings follow on stderr, and the exit code is that of check', async () => {
    const folder = repositoryWith(['acme/shop'], {
      'slas/acme/desk/agreement.yaml': byPeople.replace('serves: sell', 'serves: buy'),
    })
    const ran = await nines(folder, ['plan'])
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('acme/shop version 1')
    expect(ran.out).not.toContain('acme/desk version 1')
    expect(ran.err).toContain('slas/acme/desk/agreement.yaml:9:')
    expect((await nines(folder, ['plan', 'slas/acme/desk'])).out).toBe(
      'Nothing to plan: no agreement could be read.\n',
    )
    expect(await nines(folder, ['plan', 'slas/acme/shop'])).toMatchObject({ code: 0, err: '' })
  })

  it('shows what the plan itself finds, at its place, in check as well', async () => {
    const folder = repositoryWith([], {
      'slas/acme/shop/agreement.yaml': agreement('acme/shop').replace(/runs: .*\n/u, ''),
    })
    const [planned, checked] = [await nines(folder, ['plan']), await nines(folder, ['check'])]
    expect(planned.err).toMatch(/slas\/acme\/shop\/agreement\.yaml:\d+:\d+ {2}\w+ {2}[a-z]+\/[a-z-]+\n/u)
    expect(checked.out).toContain(planned.err.trim().split('\n')[0])
  })
})

describe('what is not agreed', () => {
  it.each(['draft', 'proposed', 'retired'])('is neither enforced nor paid for: %s', async (status) => {
    const text = agreement('acme/desk').replace('status: agreed', `status: ${status}`)
    const folder = repositoryWith([], { 'slas/acme/desk/agreement.yaml': text })
    const { out } = await nines(folder, ['plan'])
    expect(out).toContain('$5.80 a month if enforced\n')
    expect(out).toContain('  0 enforced by alarm\n')
    expect(out).toContain('  1 not enforced\n      acme/desk: uptime\n')
    expect(out).toContain('\n1 agreement (0 enforced), $0.00 a month at list price')
    const told: unknown = JSON.parse((await nines(folder, ['plan', '--format', 'json'])).out)
    expect(told).toMatchObject({ monthlyCost: '0.00', plans: [{ status, monthlyCost: '5.80' }] })
  })
})

describe('the plan as JSON', () => {
  it('is what its schema describes, and the same bytes each time', async () => {
    const folder = repositoryWith(['acme/shop', 'globex/shop'], { 'slas/acme/desk/agreement.yaml': byPeople })
    const ran = await nines(folder, ['plan', '--format', 'json'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true })
      .addSchema(schema('check'))
      .compile(schema('plan'))
    const answer: unknown = JSON.parse(ran.out)
    validate(answer)
    expect(validate.errors).toBeNull()
    expect(answer).toMatchObject({
      plans: [
        { status: 'draft', agreement: { id: 'acme/desk' }, promises: [{ verifiedBy: 'report' }] },
        {
          status: 'agreed',
          agreement: { id: 'acme/shop' },
          place: { account: '111122223333', region: 'eu-west-1' },
        },
        { agreement: { id: 'globex/shop' } },
      ],
    })
    expect((await nines(folder, ['plan', '--format', 'json'])).out).toBe(ran.out)
  })
})

describe('costs', () => {
  it('are summed in cents', () => {
    expect(totalCost([])).toBe('0.00')
    expect(totalCost(['0.10', '0.20', '3.05'].map((monthlyCost) => ({ monthlyCost })))).toBe('3.35')
    expect(totalCost(Array.from({ length: 1000 }, () => ({ monthlyCost: '12.34' })))).toBe('12340.00')
  })
})

it('a plan without resources holds nothing', () => {
  const none = { topics: [], subscriptions: [], metricAlarms: [], compositeAlarms: [], dashboards: [] }
  expect(resourceWords(none)).toBe('nothing')
  const topic = { key: 'page', input: { Name: 'page', Tags: [] } }
  expect(resourceWords({ ...none, topics: [topic, topic] })).toBe('2 topics')
})
