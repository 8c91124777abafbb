import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreement, parties, repositoryWith } from '../door.example.ts'
import { scriptedPerson, type Script } from './asking/scripted-person.example.ts'
import { made } from './made.example.ts'

const calendars = `nines: v1
calendars:
  office: { zone: Europe/London, hours: { Mon-Fri: "09:00-17:30" } }
  desk: { zone: Europe/Berlin, hours: { Mon-Sun: "00:00-24:00" } }
`
const file = 'slas/acme/search-api/agreement.yaml'

const opening: Script = [
  [/call the service/u, 'Search API'],
  [/^What is it for/u, 'Shoppers find what they look for.'],
  [/^What else is it for/u, ''],
]
const partners: Script = [
  [/Who promises/u, 'The shop'],
  [/To whom/u, 'Acme'],
  [/short name for the service/u, ''],
  [/title of the agreement/u, ''],
]
const uptime: Script = [
  [/Which levels matter/u, 'It answers'],
  [/available: say it/u, ''],
  [/How is available measured/u, ''],
  [/short name for the metric/u, ''],
  [/which AWS account/u, ''],
  [/AWS region/u, 'eu-west-1'],
  [/Where is it measured/u, 'an Application'],
  [/Which load balancer/u, 'app/search/50dc6c495c0c9188'],
  [/time zone/u, 'Europe/London'],
  [/Over which span/u, ''],
  [/Which share of requests/u, ''],
  [/without data/u, ''],
  [/paid back/u, ''],
]
const ending: Script = [
  [/does the provider do/u, ''],
  [/^And what else/u, ''],
  [/does the customer do/u, ''],
  [/^And what else/u, ''],
  [/told first/u, ''],
  [/how long is on-call/u, ''],
  [/day does it begin/u, ''],
  [/is notice given/u, ''],
  [/How often/u, ''],
  [/day next/u, ''],
  [/^Anything more/u, ''],
  [/^Write /u, 'Yes'],
]

describe('a person who answers as usual', () => {
  it('gets the file that flags would give, each step explained before its first question', async () => {
    const { person, said } = scriptedPerson([...opening, ...partners, ...uptime, ...ending])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(ran.file(file)).toMatchFileSnapshot('golden/uptime.golden.txt')
    await expect(said.join('\n')).toMatchFileSnapshot('golden/asked.golden.txt')
  })

  it('is asked only what flags leave open', async () => {
    const { person, said } = scriptedPerson([
      [/load balancer/u, 'app/search/50dc6c495c0c9188'],
      [/^Write /u, 'Yes'],
    ])
    const values = {
      service: ['search-api'],
      objective: ['Shoppers find.'],
      customer: ['acme'],
      region: ['eu-west-1'],
    }
    const ran = await made(
      repositoryWith([]),
      { ...values, source: ['sqs: search'] },
      { person, takesUsual: true },
    )
    expect(ran.code).toBe(2) // the source of the flag does not do, and is asked again
    expect(said.slice(0, 2).join('\n')).toContain('--source sqs: search\n')
  })

  it('is asked nothing where flags answer everything', async () => {
    const { person, said } = scriptedPerson([])
    const folder = repositoryWith(['acme/shop'])
    const values = {
      service: ['search-api'],
      objective: ['Shoppers find.'],
      customer: ['acme'],
      source: ['alb: app/search/50dc6c495c0c9188'],
    }
    const ran = await made(folder, values, { person, takesUsual: true })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(said).toEqual([])
  })
})

describe('a wrong answer', () => {
  it('is asked again, with what check says of it', async () => {
    const { person, said } = scriptedPerson([
      ...opening,
      [/Who promises/u, 'The shop'],
      [/To whom/u, 'Acme'],
      [/short name for the service/u, 'Search API', 'shop', 'search-api'],
      [/title of the agreement/u, ''],
      ...uptime.map(([asks, ...answers]): Script[number] => {
        if (asks.source.includes('load balancer')) return [asks, 'search', 'app/search/50dc6c495c0c9188']
        if (asks.source.includes('time zone')) return [asks, 'London', 'Europe/London']
        return [asks, ...answers]
      }),
      ...ending,
    ])
    const ran = await made(repositoryWith(['acme/shop']), {}, { person })
    expect(ran.code).toBe(0)
    const complaints = said.join('\n')
    expect(complaints).toContain('Write acme/search-api.')
    expect(complaints).toContain('slas/acme/shop/agreement.yaml is there already, and is not overwritten.')
    expect(complaints).toContain('the end of its ARN, app/name/id.')
    expect(complaints).toContain('Write Europe/London.')
  })

  it('that may be meant is kept when it is given twice', async () => {
    const strict: Script = uptime.map(([asks, ...answers]) =>
      asks.source.includes('share of requests') ? [asks, 'another share'] : [asks, ...answers],
    )
    const { person, said } = scriptedPerson([
      ...opening,
      ...partners,
      ...strict,
      [/Which one, such as >= 99.8/u, '99.999', '99.999'],
      ...ending,
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran.code).toBe(0)
    expect(said.join('\n')).toContain('allows 25.92 s of failure, less than one 60 s datapoint')
    expect(ran.file(file)).toContain('target: ">= 99.999 %" # a month allows 25.92 s of failure')
    expect(ran.out).toMatch(/^slas\/acme\/search-api\/agreement\.yaml:\d+:13 {2}warning/u)
  })
})

describe('whoever breaks off', () => {
  it.each(Array.from({ length: 11 }, (_, at) => 3 * at))(
    'after %i answers leaves everything as it was',
    async (count) => {
      const script = [...opening, ...partners, ...uptime, ...ending]
      const folder = repositoryWith([])
      const { person } = scriptedPerson(script.slice(0, count))
      const ran = await made(folder, {}, { person })
      expect(ran).toMatchObject({ code: 2, out: '', err: 'Stopped; nothing was written.\n' })
      expect(ran.file(file)).toBeUndefined()
      expect(ran.file('slas/parties.yaml')).toBe(parties)
    },
  )

  it('may do so at the last question', async () => {
    const script = [...opening, ...partners, ...uptime, ...ending.slice(0, -1)]
    const { person } = scriptedPerson([...script, [/^Write /u, 'No']])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 2, err: 'Stopped; nothing was written.\n' })
    expect(ran.file(file)).toBeUndefined()
  })
})

describe('parties', () => {
  const adding: Script = [
    [/Who promises/u, 'a party that is not there yet'],
    [/short name for it/u, 'Search', 'search-team'],
    [/Add it to slas\/parties.yaml/u, true],
    [/full name of search-team/u, ''],
    [/Who approves for Search team/u, 'search', '@search-example/leads'],
    [/To whom/u, 'Acme'],
    [/short name for the service/u, ''],
    [/title of the agreement/u, ''],
  ]

  it('are added with an account and a contact after asking', async () => {
    const told: Script = ending.map(([asks, ...answers]) =>
      asks.source === 'told first' ? [asks, 'a contact that is not there yet'] : [asks, ...answers],
    )
    const { person } = scriptedPerson([
      ...opening,
      ...adding,
      [/Who else is told/u, 'shop'],
      [/And who else/u, ''],
      ...uptime.map(([asks, ...answers]): Script[number] =>
        asks.source.includes('account') ? [asks, 'an account that is not there yet'] : [asks, ...answers],
      ),
      [/A short name for it, such as production/u, 'main'],
      [/12 digits/u, '12345', '123456789012'],
      [/A short name for it, such as on-call/u, 'on-call'],
      [/Where is on-call reached/u, 'nowhere', 'on-call@example.com'],
      ...told,
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.file('slas/parties.yaml')).toBe(`${parties}  search-team:
    name: Search team
    approvers: ["@search-example/leads"]
    accounts: { main: "123456789012" }
    contacts: { on-call: { email: on-call@example.com } }
`)
    expect(ran.file(file)).toContain('  informed: [shop]\n')
    expect(ran.file(file)).toContain('runs: { account: main, region: eu-west-1 }')
  })

  it('that nobody wants added are asked for again', async () => {
    const { person } = scriptedPerson([
      ...opening,
      [/Who promises/u, 'a party that is not there yet'],
      [/short name for it/u, 'search-team'],
      [/Add it to slas\/parties.yaml/u, false],
      ...partners,
      ...uptime,
      ...ending,
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran.code).toBe(0)
    expect(ran.file('slas/parties.yaml')).toBe(parties)
  })
})

describe('what exists already', () => {
  it('is offered: the source of another agreement, the contacts one after the other, the calendars', async () => {
    const folder = repositoryWith(['acme/shop'], { 'slas/calendars.yaml': calendars })
    mkdirSync(join(folder, 'slas/globex'))
    const { person } = scriptedPerson([
      ...opening,
      ...partners,
      [/Which levels matter/u, 'It answers', 'A person answers'],
      [/available: say it/u, ''],
      [/answered: say it/u, ''],
      [/How is available measured/u, 'The share of requests that succeed'],
      [/short name for the metric/u, ''],
      [/AWS region/u, ''],
      [/Where is it measured/u, 'alb: app/shop/50dc6c495c0c9188'],
      [/time zone/u, ''],
      [/Over which span/u, 'another length'],
      [/Which one, such as 28 d/u, '28 d'],
      [/Which share of requests/u, '>= 99.5 %'],
      [/without data/u, 'bad'],
      [/paid back/u, '< 99.5 %'],
      [/Shares of which charge/u, ''],
      [/How is answered measured/u, ''],
      [/short name for the metric/u, 'uptime', 'answers'],
      [/Where are tickets opened/u, 'issues of a GitHub'],
      [/Which repository/u, 'acme', 'acme-example/search'],
      [/ends the time/u, 'the ticket is closed'],
      [/longest time for each/u, 'soon', 'P1: 1 business hour'],
      [/On which calendar/u, 'desk'],
      [/share of tickets/u, ''],
      [/paid back/u, ''],
      ...ending,
    ])
    const ran = await made(folder, {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(ran.file(file)).toMatchFileSnapshot('golden/from-examples.golden.txt')
    expect(ran.file('slas/acme/shop/agreement.yaml')).toBe(agreement('acme/shop'))
  })

  it('is asked for where an objective has no requirement', async () => {
    const { person, said } = scriptedPerson([
      [/call the service/u, 'Search API'],
      [/^What is it for/u, 'Shoppers find.'],
      [/^What else is it for/u, 'Nobody waits.'],
      [/^What else is it for/u, ''],
      ...partners,
      [/Which levels matter/u, 'It answers'],
      [/available: say it/u, ''],
      [/Which objective does available serve/u, 'shoppers-find'],
      [/No requirement serves waits yet/u, 'available'],
      ...uptime.slice(2),
      ...ending,
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect([ran.code, said.at(-1)]).toEqual([0, 'Write slas/acme/search-api/agreement.yaml?'])
    expect(ran.file(file)).toContain('serves: [shoppers-find, waits]')
  })
})
