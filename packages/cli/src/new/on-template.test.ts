import { describe, expect, it } from 'vitest'
import { nines, repositoryWith } from '../door.example.ts'
import { scriptedPerson } from './asking/scripted-person.example.ts'
import { made } from './made.example.ts'

const template = `nines: v1
template: hosted-shop
version: 1
title: A hosted shop
objectives: { sell: People can buy at any hour. }
stakeholders: { provider: shop }
requirements: { up: { serves: sell, says: The shop answers. } }
defaults: { window: { calendar: month, zone: Europe/London }, noData: good }
metrics:
  uptime:
    of: up
    target: ">= 99.9 %"
    credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %"], cap: 10 % }
  speed:
    of: up
    target: ">= 95 %"
    measure: { latency: { lambda: shop, within: 300 ms } }
responsibilities: { provider: [Watches it.], customer: [Uses it.] }
agreement: { notice: 30 d }
review: { every: 6 months }
`
const withTemplate = { 'slas/templates/hosted-shop.yaml': template }
const file = 'slas/acme/bakery/agreement.yaml'

describe('an agreement on a template', () => {
  it('is asked for what the template leaves open, and nothing else', async () => {
    const { person, said } = scriptedPerson([
      [/call the service/u, 'Bakery'],
      [/lie on a template/u, 'hosted-shop'],
      [/To whom/u, 'Acme'],
      [/short name for the service/u, ''],
      [/title of the agreement/u, ''],
      [/How is uptime measured/u, 'The share of requests that succeed'],
      [/Where is it measured/u, 'a Lambda function'],
      [/Which function/u, 'bakery'],
      [/AWS region/u, 'eu-west-1'],
      [/told first/u, ''],
      [/how long is on-call/u, ''],
      [/day does it begin/u, ''],
      [/day next/u, ''],
      [/^Anything more/u, ''],
      [/^Write /u, 'Yes'],
    ])
    const ran = await made(repositoryWith([], withTemplate), {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.file(file)).toBe(`nines: v1
extends: hosted-shop
id: acme/bakery
version: 1
title: Bakery for Acme
status: draft # next: proposed, once it is put before the parties
runs: { account: production, region: eu-west-1 }

stakeholders:
  customer: acme

metrics:
  uptime:
    measure: { requests: { lambda: bakery } }

responsibilities:
  escalation:
    - { after: 15 min, to: on-call }

agreement: { effective: 2026-12-01 }
review: { next: 2027-06-01 }
`)
    expect(said.filter((words) => words.endsWith('?') && words.includes('span'))).toEqual([])
  })

  it('comes from flags as well, which may say more than the template', async () => {
    const folder = repositoryWith([], withTemplate)
    const flags = [
      '--extends',
      'hosted-shop',
      '--name',
      'Bakery',
      '--customer',
      'acme',
      '--region',
      'eu-west-1',
      '--metric',
      'uptime=requests',
      '--source',
      'uptime=lambda: bakery',
      '--effective',
      '2026-12-01',
      '--target',
      'uptime=>= 99.95 %',
      '--within',
      'speed=200 ms',
      '--credit',
      'uptime=< 99.95 % -> 10 %',
    ]
    const ran = await nines(folder, ['new', '--yes', ...flags])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(await nines(folder, ['check', '--no-cache'])).toMatchObject({ code: 0 })
    const effective = await nines(folder, ['check', '--effective', 'slas/acme/bakery'])
    expect(effective.out).toContain('>= 99.95 %')
    expect(effective.out).toMatch(/lambda: shop, within: 200 ms/u)
  })

  it('needs one that is there', async () => {
    const ran = await made(repositoryWith([], withTemplate), { extends: ['hosted'] }, { takesUsual: true })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('hosted is no template of slas/templates.\n  There are none, hosted-shop.')
  })
})
