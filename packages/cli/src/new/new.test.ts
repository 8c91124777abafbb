import { readFileSync, readdirSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { agreement, folderWith, nines, parties, repositoryWith } from '../door.example.ts'

const calendars =
  'nines: v1\ncalendars:\n  office: { zone: Europe/London, hours: { Mon-Fri: "09:00-17:30" } }\n'
const file = 'slas/acme/search-api/agreement.yaml'

/** Flags as a command line has them: a flag with several values stands several times. */
const line = (answers: Readonly<Record<string, string | readonly string[]>>): readonly string[] =>
  Object.entries(answers).flatMap(([flag, values]) =>
    [values].flat().flatMap((value) => [`--${flag}`, value]),
  )

const guessed = { name: 'Search API', customer: 'acme', objective: 'Shoppers find what they look for.' }
const sure = { ...guessed, region: 'eu-west-1', effective: '2026-12-01' }
const whole = { ...sure, source: 'alb: app/search/50dc6c495c0c9188' }

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

interface Kept {
  readonly name: string
  readonly window: string
  readonly facts: object
  readonly expect: Readonly<Record<string, Readonly<Record<string, string>>>>
}

describe('new, from flags', () => {
  it('writes a draft, and tells what comes next', async () => {
    const folder = repositoryWith(['acme/shop'])
    const ran = await nines(folder, ['new', '--yes', ...line(whole)])
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(ran.out).toMatchFileSnapshot('golden/closing.golden.txt')
    await expect(read(folder, file)).toMatchFileSnapshot('golden/uptime.golden.txt')
    expect(readdirSync(join(folder, 'slas/acme/search-api'))).toEqual(['agreement.yaml'])
    expect(read(folder, 'slas/parties.yaml')).toBe(parties)
    expect(await nines(folder, ['check'])).toMatchObject({ code: 0, out: '2 agreements, all sound.\n' })
  })

  it('of every kind of metric writes what check finds nothing about', async () => {
    const folder = repositoryWith([], { 'slas/calendars.yaml': calendars })
    const answers = line({
      ...sure,
      zone: 'Europe/London',
      requirement: ['available', 'quick', 'fresh', 'delivered', 'answered', 'slowest=Nearly nobody waits.'],
      metric: [
        'uptime=requests',
        'speed=latency',
        'response-time=percentile',
        'delay=age',
        'delivery=requests',
        'first-response=tickets',
      ],
      of: ['delivery=delivered', 'response-time=slowest'],
      source: [
        'uptime=restApi: search, stage: prod',
        'speed=httpApi:a1b2c3d4e5',
        'response-time=lambda: search',
        'delay=sqs: search-events',
        'delivery=custom: { namespace: Search, bad: Lost, total: Taken, dimensions: { Customer: acme } }',
        'first-response=acme-example/search-support',
      ],
      target: ['uptime=>= 99.95 %', 'response-time=1 s', 'first-response=P1: 30 min, P2: 8 business hours'],
      within: '250 ms',
      share: 'first-response=90 %',
      credit: 'uptime=< 99.95 % -> 10 %, < 99 % -> 25 %',
    })
    const ran = await nines(folder, ['new', '--yes', ...answers])
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(read(folder, file)).toMatchFileSnapshot('golden/every-kind.golden.txt')
    expect(await nines(folder, ['check'])).toMatchObject({ code: 0, out: '1 agreement, sound.\n' })
  })

  it('keeps worked examples beside it, and they are what judge says', async () => {
    const folder = repositoryWith([])
    const more = line({ ...whole, credit: '< 99.9 % -> 10 %', case: ['uptime=60 min', 'uptime=30 min'] })
    const ran = await nines(folder, ['new', '--yes', ...more])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(await nines(folder, ['plan'])).toMatchObject({ code: 0, err: '' })
    const kept: { readonly cases: readonly Kept[] } = parse(read(folder, 'slas/acme/search-api/cases.yaml'))
    expect(kept.cases.map(({ name }) => name)).toEqual([
      'uptime: 1 h in which everything fails in December 2026',
      'uptime: 30 min in which everything fails in December 2026',
    ])
    for (const { window, facts, expect: expected } of kept.cases) {
      const about = { nines: 'facts/v1', agreement: 'acme/search-api', window, ...facts }
      writeFileSync(join(folder, 'facts.json'), JSON.stringify(about))
      const args = ['judge', 'acme/search-api', '--facts', 'facts.json', '--now', '2027-02-01T00:00:00Z']
      const judged = await nines(folder, [...args, '--format', 'json'])
      const { verdict, attainment = '', credit } = expected['uptime'] ?? {}
      const [good, total] = attainment.split('/')
      expect(JSON.parse(judged.out)).toMatchObject({
        judgements: [{ verdict, good, total, credit: { owed: { count: credit === '10 %' ? '1/10' : '0' } } }],
      })
    }
  })

  it('with --dry-run prints the file and writes nothing', async () => {
    const folder = repositoryWith(['acme/shop'])
    const ran = await nines(folder, ['new', '--yes', '--dry-run', ...line(whole)])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toMatch(/^nines: v1\nid: acme\/search-api\n/u)
    expect(readdirSync(join(folder, 'slas/acme'))).toEqual(['shop'])
  })

  it('never overwrites', async () => {
    const folder = repositoryWith(['acme/shop'])
    const ran = await nines(folder, ['new', '--yes', ...line({ ...whole, service: 'shop' })])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('slas/acme/shop/agreement.yaml is there already, and is not overwritten.')
    expect(read(folder, 'slas/acme/shop/agreement.yaml')).toBe(agreement('acme/shop'))
  })

  it('takes the customer and the service from the folder stood in', async () => {
    const folder = repositoryWith(['acme/shop'])
    mkdirSync(join(folder, 'slas/acme/search-api'))
    const { source, objective } = whole
    const flags = ['new', '--yes', ...line({ objective, source })]
    const ran = await nines(join(folder, 'slas/acme/search-api'), flags)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(read(folder, file)).toContain('title: Search API for Acme\n')
  })
})

describe('new, where nobody can be asked', () => {
  it('names everything that is missing at once', async () => {
    const ran = await nines(repositoryWith(['acme/shop']), ['new', '--effective', '2026-12-01'])
    expect(ran).toMatchObject({ code: 2, out: '' })
    await expect(ran.err).toMatchFileSnapshot('golden/missing.golden.txt')
  })

  it('names everything that is wrong at once, in the words of check', async () => {
    const folder = repositoryWith(['acme/shop'])
    const slips = { zone: 'Europe/Londn', target: '5 min', 'review-next': '2026-02-30', share: 'uptme=1 %' }
    const ran = await nines(folder, ['new', '--yes', ...line({ ...whole, ...slips })])
    expect(ran).toMatchObject({ code: 2, out: '' })
    await expect(ran.err).toMatchFileSnapshot('golden/wrong.golden.txt')
    expect(readdirSync(join(folder, 'slas/acme'))).toEqual(['shop'])
  })
})

describe('parties', () => {
  it('are added where flags say their names, and every other byte stays', async () => {
    const folder = repositoryWith(['acme/shop'])
    const answers = line({
      ...whole,
      customer: 'initech',
      provider: 'acme',
      party: 'initech=Initech',
      approver: 'initech=@initech-example/it',
      account: 'main=012345678901',
      contact: 'on-call=on-call@example.com',
    })
    const ran = await nines(folder, ['new', '--yes', ...answers])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('✓ extended slas/parties.yaml')
    expect(read(folder, 'slas/parties.yaml')).toBe(
      `${parties}    accounts: { main: "012345678901" }
    contacts: { on-call: { email: on-call@example.com } }
  initech:
    name: Initech
    approvers: ["@initech-example/it"]
`,
    )
    expect(await nines(folder, ['check'])).toMatchObject({ code: 0, out: '2 agreements, all sound.\n' })
  })

  it('are never added unasked', async () => {
    const folder = repositoryWith(['acme/shop'])
    const ran = await nines(folder, ['new', '--yes', ...line({ ...whole, customer: 'initech' })])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(
      '--party initech=…   initech is no party of slas/parties.yaml yet: its full name adds it',
    )
    expect(read(folder, 'slas/parties.yaml')).toBe(parties)
  })

  it('begin with the first agreement', async () => {
    const folder = folderWith({})
    const answers = line({
      ...whole,
      provider: 'shop',
      party: ['shop=The shop', 'acme=Acme'],
      account: 'production=111122223333',
      contact: 'on-call=https://events.example.com/shop',
    })
    const ran = await nines(folder, ['new', '--yes', ...answers])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(read(folder, 'slas/parties.yaml')).toBe(`nines: v1

parties:
  shop:
    name: The shop
    accounts: { production: "111122223333" }
    contacts: { on-call: { https: https://events.example.com/shop } }

  acme:
    name: Acme
`)
    expect(await nines(folder, ['check'])).toMatchObject({ code: 0, out: '1 agreement, sound.\n' })
  })

  it('that cannot be read stop everything', async () => {
    const folder = repositoryWith([], { 'slas/parties.yaml': 'nines: v1\nparties: [' })
    const ran = await nines(folder, ['new', '--yes', ...line(whole)])
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/^nines: slas\/parties\.yaml:\d+ is not sound: /u)
  })
})
