import { expect, it } from 'vitest'
import { folderWith, nines } from '../door.example.ts'
import { newFlags } from './flags.ts'
import { made } from './made.example.ts'

const calendars =
  'nines: v1\ncalendars:\n  office: { zone: Europe/London, hours: { Mon-Fri: "09:00-17:30" } }\n  desk: { zone: UTC, hours: { Mon-Sun: "00:00-24:00" } }\n'

const everything = {
  name: ['Search API'],
  service: ['search'],
  title: ['Search for Acme'],
  extends: ['none'],
  objective: ['find=Shoppers find what they look for.', 'trust=Nobody waits for help.'],
  provider: ['search-team'],
  customer: ['acme'],
  informed: ['acme'],
  party: ['search-team=Search Team', 'acme=Acme'],
  approver: ['search-team=@search-example/leads', 'acme=@acme-example/leads'],
  requirement: [
    'available',
    'quick',
    'slowest=Nearly nobody waits.',
    'fresh',
    'answered',
    'mended=What breaks works again.',
    'up',
    'punctual',
    'liked',
    'shown',
  ],
  serves: ['answered=trust', 'mended=trust', 'find'],
  metric: [
    'uptime=requests',
    'speed=latency',
    'slow=percentile',
    'delay=age',
    'reply=tickets',
    'fix=tickets',
    'up=downtime',
    'work=deliveries',
    'content=survey',
    'trial=attested',
  ],
  of: [
    'uptime=available',
    'speed=quick',
    'slow=slowest',
    'delay=fresh',
    'reply=answered',
    'fix=mended',
    'up=up',
    'work=punctual',
    'content=liked',
    'trial=shown',
  ],
  source: [
    'delay=sqs: search',
    'reply=acme-example/search',
    'fix=reported: support tickets',
    'up=reported: customer monitoring',
    'work=reported: provider monitoring',
    'lambda: search',
  ],
  account: ['main=111122223333'],
  region: ['eu-west-1'],
  zone: ['reply=Europe/London', 'UTC'],
  window: ['reply=quarter', 'content=year', 'trial=year', 'month'],
  within: ['200 ms'],
  percentile: ['p95'],
  stop: ['fix=resolved', 'work=started', 'closed'],
  start: ['requested'],
  down: ['error rate > 5 %'],
  outage: ['partial: all, overlap: union, begins: detected'],
  'partial-period': ['assume available'],
  question: ['Do you find what you look for?'],
  asked: ['Every hundredth shopper'],
  scale: ['0-10'],
  'positive-from': ['7'],
  responses: ['200'],
  states: ['The index was built anew as a trial.'],
  'attested-by': ['both'],
  evidence: ['protocol, time taken'],
  target: [
    'uptime=99.5 %',
    'speed=>= 99 %',
    'slow=1 s',
    'delay=10 min',
    'reply=P1: 2 business hours, P2: 3 business days',
    'up=>= 99.9 %',
    'work=4 h',
    'content=75 %',
  ],
  share: ['delay=99 %', 'reply=90 %', 'fix=>= 90 %', 'work=98 %'],
  calendar: ['desk'],
  hours: ['night=UTC Mon-Sun 00:00-24:00', 'office=Europe/London Mon-Fri 09:00-17:30'],
  severity: [
    'P1=says: Nobody finds anything., resolve: 4 h, hours: night',
    'P2=says: "Some find less, or later.", resolve: 2 business days, hours: night',
  ],
  'set-by': ['customer, provider may correct'],
  'severity-change': ['continue'],
  'no-data': ['delay=skip', 'good'],
  credit: ['uptime=< 99.5 % -> 10 %', 'up=< 99.9 % -> 5 %', 'none'],
  'credit-base': ['annual fee'],
  combine: ['sum'],
  'provider-duty': ['Runs it.', 'Says when it does not run.'],
  'customer-duty': ['Uses it.'],
  escalation: ['on-call=10 min', 'boss=1 h'],
  contact: ['on-call=on-call@example.com', 'boss=https://boss.example.com/'],
  disputes: ['The two service managers meet.'],
  effective: ['2026-12-01'],
  until: ['2027-11-30'],
  notice: ['60 d'],
  'review-every': ['6 months'],
  'review-next': ['2027-06-01'],
  exclusion: ['works=planned maintenance, notice: 48 h, quota: 4 h per month', 'force majeure'],
  decides: ['customer monitoring'],
  difference: ['review required'],
  'claim-channel': ['email'],
  'claim-deadline': ['notify within 24 h of awareness', 'by end of following month'],
  right: ['leave=2 of 3 windows missed of uptime, up -> terminate, meeting'],
  fee: ['annual fee: 12000.00 EUR'],
  rounding: ['half even'],
  case: ['up=60 min', 'fix=12', 'uptime=1 d'],
}

it('every flag answers a question, and with all of them nothing is asked', async () => {
  expect(Object.keys(everything)).toEqual(newFlags.map(({ name }) => name))
  const folder = folderWith({ 'slas/calendars.yaml': calendars })
  const ran = await made(folder, everything)
  expect(ran.err).toBe('')
  expect(ran.code).toBe(0)
  await expect(ran.file('slas/acme/search/agreement.yaml')).toMatchFileSnapshot(
    'golden/every-flag.golden.txt',
  )
  await expect(ran.file('slas/parties.yaml')).toMatchFileSnapshot('golden/every-party.golden.txt')
  await expect(ran.file('slas/calendars.yaml')).toMatchFileSnapshot('golden/every-calendar.golden.txt')
  await expect(ran.file('slas/acme/search/cases.yaml')).toMatchFileSnapshot('golden/every-case.golden.txt')
})

it('the help lists them by step', async () => {
  const ran = await nines(folderWith({}), ['new', '--help'])
  expect(ran).toMatchObject({ code: 0, err: '' })
  await expect(ran.out).toMatchFileSnapshot('golden/help.golden.txt')
})
