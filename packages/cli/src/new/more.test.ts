import { describe, expect, it } from 'vitest'
import { nines, repositoryWith } from '../door.example.ts'
import { scriptedPerson, type Script } from './asking/scripted-person.example.ts'
import { made } from './made.example.ts'

const file = 'slas/acme/search-api/agreement.yaml'

const upTo = (level: string): Script => [
  [/call the service/u, 'Search API'],
  [/^What is it for/u, 'Shoppers find what they look for.'],
  [/^What else is it for/u, ''],
  [/Who promises/u, 'The shop'],
  [/To whom/u, 'Acme'],
  [/short name for the service/u, ''],
  [/title of the agreement/u, ''],
  [/Which levels matter/u, level],
  [/: say it in a sentence/u, ''],
  [/^How is .* measured/u, ''],
  [/short name for the metric/u, ''],
]
const untilMore: Script = [
  [/does the provider do/u, ''],
  [/^And what else/u, ''],
  [/does the customer do/u, ''],
  [/^And what else/u, ''],
  [/told first/u, ''],
  [/how long is on-call/u, ''],
  [/day does it begin/u, ''],
  [/is notice given/u, ''],
  [/How often is it looked/u, ''],
  [/day next/u, ''],
]
const ending: Script = [
  [/^Anything more/u, 'Nothing'],
  [/^Write /u, 'Yes'],
]
const downtime: Script = [
  ...upTo('It is up'),
  [/Where is it measured/u, 'it is handed in'],
  [/Whose record/u, 'provider monitoring'],
  [/time zone/u, 'Europe/London'],
  [/Over which span/u, ''],
  [/When is it down/u, 'when anything fails'],
  [/How is an outage counted/u, 'started minutes'],
  [/customer came or went/u, ''],
  [/share of the time/u, '>= 99.5 %'],
  [/without data/u, ''],
  [/paid back/u, '< 99.5 %'],
  [/Shares of which charge/u, ''],
]

describe('a person who wants more', () => {
  it('gets exclusions, claims, rights, sums of money and worked examples, each with what it comes to', async () => {
    const { person, said } = scriptedPerson([
      ...downtime,
      ...untilMore,
      [/^Anything more/u, 'What does not count'],
      [/What does not count against/u, 'planned work', 'force majeure'],
      [/What becomes of such time/u, 'it is as if'],
      [/How long before is planned work/u, ''],
      [/At most how much/u, '4 h per month'],
      [/^Anything more/u, 'Whose numbers'],
      [/Whose numbers decide/u, 'those of the customer'],
      [/where the other side/u, 'both look'],
      [/^Anything more/u, 'How a credit'],
      [/Where is a claim/u, 'by mail'],
      [/By when is a credit/u, 'another time'],
      [/Which one, such as within/u, 'soon', 'within 45 days of end of window'],
      [/Has an incident to be told/u, '24 h'],
      [/^Anything more/u, 'What repeated misses'],
      [/How often has it to be missed/u, 'two times of three'],
      [/What follows/u, 'the customer may leave', 'both meet'],
      [/^Anything more/u, 'What the charges'],
      [/What does the monthly fee/u, 'a lot', '2000.00 EUR'],
      [/How are sums rounded/u, ''],
      [/^Anything more/u, 'A last day'],
      [/day does it end/u, '2026-11-30', '2027-11-30'],
      [/^Anything more/u, 'Who decides'],
      [/Who decides when/u, 'Both meet.'],
      [/^Anything more/u, 'Worked examples'],
      [/Which of them say what is meant/u, 'up: 4 h', 'up: 2 d'],
      ...ending,
    ])
    const repository = repositoryWith([])
    const ran = await made(repository, {}, { person })
    expect([ran.code, said.at(-1)]).toEqual([0, expect.stringContaining('Write ')])
    const text = ran.file(file) ?? ''
    await expect(text.slice(text.indexOf('metrics:'))).toMatchFileSnapshot('golden/more.golden.txt')
    await expect(ran.file('slas/acme/search-api/cases.yaml')).toMatchFileSnapshot(
      'golden/more-cases.golden.txt',
    )
    expect(ran.out).toContain('✓ wrote slas/acme/search-api/cases.yaml')
    expect(ran.out).toContain('  nines judge slas/acme/search-api --cases   whether the examples')
    const judged = await nines(repository, ['judge', 'slas/acme/search-api', '--cases'])
    expect([judged.code, judged.out]).toEqual([0, expect.stringContaining('as they are written.')])
    const words = said.join('\n')
    expect(words).toContain('This is no deadline.')
    expect(words).toContain('Work that is announced 48 h before it begins does not count')
    expect(words).toContain('With 2 of 3 windows missed: terminate, meeting.')
    expect(words).toContain('10 % of the monthly fee, 200.00 EUR, is owed')
  })

  it('gets another promise of the same service, and what two credits come to', async () => {
    const { person } = scriptedPerson([
      ...upTo('It answers'),
      [/Where is it measured/u, 'a Lambda function'],
      [/Which function/u, 'search'],
      [/AWS region/u, 'eu-west-1'],
      [/time zone/u, 'Europe/London'],
      [/Over which span/u, ''],
      [/share of requests succeeds/u, ''],
      [/without data/u, ''],
      [/paid back/u, '< 99.9 %'],
      [/Shares of which charge/u, ''],
      ...untilMore,
      [/^Anything more/u, 'Another promise'],
      [/Which level matters too/u, 'It answers quickly'],
      [/quick: say it/u, ''],
      [/^How is quick measured/u, ''],
      [/short name for the metric/u, ''],
      [/Where is it measured/u, 'lambda: search'],
      [/How long may a request take/u, '200 ms'],
      [/keeps this time/u, '>= 95 %'],
      [/without data/u, ''],
      [/paid back/u, '< 95 %'],
      [/Shares of which charge/u, ''],
      [/And all in one month/u, 'the customer chooses'],
      [/Where is a claim/u, ''],
      [/By when is a credit/u, ''],
      [/Has an incident to be told/u, ''],
      ...ending,
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.file(file)).toContain('  quick: { serves: shoppers-find-look, says: ')
    expect(ran.file(file)).toContain('measure: { latency: { lambda: search, within: 200 ms } }')
    expect(ran.file(file)).toContain('remedies: { combine: customer chooses }')
    // Who may choose has to say so: a claim is asked for at once.
    expect(ran.file(file)).toContain('deadlines: [{ do: claim, within: 30 days, of: end of window }]')
  })

  it('of severities has them asked for with the tickets, with a calendar that is not there yet', async () => {
    const { person } = scriptedPerson([
      ...upTo('A person answers'),
      [/Where are tickets opened/u, 'issues'],
      [/Which repository/u, 'acme-example/search'],
      [/time zone/u, 'Europe/London'],
      [/Over which span/u, 'a calendar quarter'],
      [/ends the time/u, ''],
      [/How are the times said/u, 'severities'],
      [/Which severities are there/u, 'P1, P2'],
      [/help for P1/u, 'a calendar that is not there yet'],
      [/short name for it/u, 'night'],
      [/Which hours has night/u, 'around the clock'],
      [/When is something P1/u, ''],
      [/P1: how soon/u, ''],
      [/help for P2/u, 'a calendar that is not there yet'],
      [/short name for it/u, 'office'],
      [/Which hours has office/u, 'other hours'],
      [/A zone, days and hours/u, 'London', 'Europe/London Mon-Fri 08:00-18:00'],
      [/When is something P2/u, ''],
      [/P2: how soon/u, '1 business day'],
      [/Who says which severity/u, ''],
      [/changes its severity/u, ''],
      [/share of tickets/u, ''],
      [/paid back/u, ''],
      ...untilMore,
      ...ending,
    ])
    const ran = await made(repositoryWith([]), {}, { person })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.file(file)).toContain(`severities:
  setBy: customer
  changed: restart
  levels:
    P1: { says: Nobody can work., hours: night, reply: 15 min }
    P2: { says: Work is hindered for many., hours: office, reply: 1 business day }
`)
    expect(ran.file(file)).toContain('target: by severity')
    expect(ran.file('slas/calendars.yaml')).toBe(`nines: v1

calendars:
  night: { zone: UTC, hours: { Mon-Sun: 00:00-24:00 }, businessDay: until closing time }
  office: { zone: Europe/London, hours: { Mon-Fri: 08:00-18:00 }, businessDay: until closing time }
`)
  })
})
