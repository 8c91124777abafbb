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
  objective: ['find=Shoppers find what they look for.', 'trust=Nobody waits for help.'],
  provider: ['search-team'],
  customer: ['acme'],
  informed: ['acme'],
  party: ['search-team=Search Team', 'acme=Acme'],
  approver: ['search-team=@search-example/leads', 'acme=@acme-example/leads'],
  requirement: ['available', 'quick', 'slowest=Nearly nobody waits.', 'fresh', 'answered'],
  serves: ['answered=trust', 'find'],
  metric: ['uptime=requests', 'speed=latency', 'slow=percentile', 'delay=age', 'reply=tickets'],
  of: ['uptime=available', 'speed=quick', 'slow=slowest', 'delay=fresh', 'reply=answered'],
  source: ['delay=sqs: search', 'reply=acme-example/search', 'lambda: search'],
  account: ['main=111122223333'],
  region: ['eu-west-1'],
  zone: ['reply=Europe/London', 'UTC'],
  window: ['reply=quarter', 'month'],
  within: ['200 ms'],
  percentile: ['p95'],
  stop: ['closed'],
  target: [
    'uptime=99.5 %',
    'speed=>= 99 %',
    'slow=1 s',
    'delay=10 min',
    'reply=P1: 2 business hours, P2: 3 business days',
  ],
  share: ['delay=99 %', 'reply=90 %'],
  calendar: ['desk'],
  'no-data': ['delay=skip', 'good'],
  credit: ['uptime=< 99.5 % -> 10 %', 'none'],
  'credit-base': ['annual fee'],
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
})

it('the help lists them by step', async () => {
  const ran = await nines(folderWith({}), ['new', '--help'])
  expect(ran).toMatchObject({ code: 0, err: '' })
  await expect(ran.out).toMatchFileSnapshot('golden/help.golden.txt')
})
