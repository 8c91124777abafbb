import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderWith, repositoryWith } from '../door.example.ts'
import { sensiblePerson } from './asking/sensible-person.example.ts'
import { made } from './made.example.ts'

const folder = repositoryWith([], {
  'slas/calendars.yaml':
    'nines: v1\ncalendars:\n  office: { zone: Europe/London, hours: { Mon-Fri: "09:00-17:30" } }\n',
})

const prose = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom(
    'yes',
    'It: answers, # always.',
    "Acme's",
    '"quoted"',
    '@everyone pays',
    '{ braces }',
    '- a dash',
    'Zürich 東京',
    '99.9 %',
  ),
)
const sources: Readonly<Record<string, readonly string[]>> = {
  requests: [
    'alb: app/a/50dc6c495c0c9188',
    'restApi: quotes',
    'httpApi: a1b2, stage: prod',
    'lambda: f',
    'custom: { namespace: A, good: G, total: T }',
  ],
  latency: ['alb: app/a/50dc6c495c0c9188', 'lambda: f', 'custom: { namespace: A, metric: M, unit: seconds }'],
  percentile: [
    'restApi: quotes, stage: prod',
    'custom: { namespace: A, metric: M, unit: milliseconds, dimensions: { C: d } }',
  ],
  age: ['sqs: q', 'custom: { namespace: A, metric: M, unit: seconds }'],
  tickets: ['acme-example/support', 'github: acme-example/support'],
}
const targets: Readonly<Record<string, readonly string[]>> = {
  requests: ['>= 99.9 %', '99.5 %', '>=99.95%'],
  latency: ['>= 95 %', '99 %'],
  percentile: ['<= 800 ms', '2 s'],
  age: ['<= 5 min', '1 h'],
  tickets: ['P1: 15 min', 'P1: 1 business hour, P2: 2 business days'],
}

const metric = fc.constantFrom(...Object.keys(sources)).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    source: fc.constantFrom(...(sources[kind] ?? [])),
    target: fc.constantFrom(...(targets[kind] ?? [])),
    noData: fc.constantFrom('good', 'bad', 'skip', 'unknown'),
    window: fc.constantFrom('month', '30 d', '28 d'),
    zone: fc.constantFrom('UTC', 'Europe/London', 'Asia/Tokyo'),
  }),
)

const answers = fc
  .record({
    name: fc.constantFrom('Search API', 'Orders', 'x'),
    objectives: fc.array(prose, { minLength: 1, maxLength: 3 }),
    metrics: fc.array(metric, { minLength: 1, maxLength: 4 }),
    says: fc.array(prose, { minLength: 4, maxLength: 4 }),
    duties: fc.array(prose, { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, objectives, metrics, says, duties }) => {
    const of = (key: 'kind' | 'source' | 'target' | 'noData' | 'window' | 'zone'): readonly string[] =>
      metrics.map((one, at) => `m${at}=${one[key]}`)
    return {
      name: [name],
      customer: ['acme'],
      objective: objectives.map((text, at) => `o${at}=${text}`),
      requirement: metrics.map((_, at) => `r${at}=${says[at]}`),
      metric: of('kind'),
      of: metrics.map((_, at) => `m${at}=r${at}`),
      source: of('source'),
      target: of('target'),
      'no-data': of('noData'),
      window: of('window'),
      zone: of('zone'),
      region: ['eu-west-1'],
      'provider-duty': duties,
    }
  })

describe('whatever is answered', () => {
  it('becomes an agreement that check finds nothing about', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (values) => {
        const isWatched = values.metric.some((kind) => !kind.endsWith('=tickets'))
        const { region: _, ...others } = values
        const ran = await made(folder, isWatched ? values : others, { takesUsual: true, isDry: true })
        expect(ran).toMatchObject({ code: 0, err: '' })
      }),
      { numRuns: 20 },
    )
  })
})

const template = `nines: v1
template: hosted-shop
version: 1
title: A hosted shop
objectives: { sell: People can buy at any hour. }
stakeholders: { provider: shop }
requirements: { up: { serves: sell, says: The shop answers. } }
defaults: { window: { calendar: month, zone: Europe/London }, noData: good }
metrics: { uptime: { of: up, target: ">= 99.9 %" } }
responsibilities: { provider: [Watches it.], customer: [Uses it.] }
review: { every: 6 months }
`

describe('whoever answers sensibly, and takes answers back now and then', () => {
  it.each([
    ['beside another agreement', () => repositoryWith(['acme/shop'])],
    ['in an empty folder', () => folderWith({})],
    ['on a template', () => repositoryWith([], { 'slas/templates/hosted-shop.yaml': template })],
  ])('%s gets a file that check finds nothing wrong with, and that can be planned', async (_, start) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4_000_000_000 }), async (seed) => {
        const { person } = sensiblePerson(seed)
        const ran = await made(start(), {}, { person })
        expect(ran).toMatchObject({ code: 0, err: '' })
        // Notes say what follows from what was chosen; there is nothing to mend.
        expect(ran.out).not.toMatch(/ {2}(?:error|warning) {2}/u)
      }),
      { numRuns: 4 },
    )
  })
})

it('in this repository the first line leads editors to the schema', async () => {
  const own = fileURLToPath(new URL('../../../../', import.meta.url))
  const values = {
    name: ['Search API'],
    customer: ['acme'],
    objective: ['Shoppers find.'],
    source: ['lambda: search'],
  }
  const ran = await made(own, values, { takesUsual: true, isDry: true })
  const [first = ''] = ran.out.split('\n')
  const [, path = ''] = first.split('$schema=')
  expect(readFileSync(join(own, 'slas/acme/search-api', path), 'utf8')).toContain('"AgreementDocument"')
})
