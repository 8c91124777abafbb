import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { nines, repositoryWith } from '../door.example.ts'

const schema = (name: string): object =>
  Object(JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8')))
const ajv = new Ajv2020({ schemas: [schema('check')], allowUnionTypes: true })
const isAnswer = ajv.compile(schema('new'))
const isError = ajv.compile(schema('error'))

const flags = [
  '--yes',
  '--format',
  'json',
  '--name',
  'Search API',
  '--customer',
  'acme',
  '--region',
  'eu-west-1',
  '--objective',
  'Shoppers find.',
  '--source',
  'lambda: search',
  '--effective',
  '2026-12-01',
]

describe('new --format json', () => {
  it('answers what was written', async () => {
    const folder = repositoryWith([])
    const ran = await nines(folder, ['new', ...flags, '--case', '60 min', '--party', 'initech=Initech'])
    // An added party that nothing needs is told, like every flag that nothing asks for.
    expect(ran.code).toBe(2)
    const told = await nines(folder, ['new', ...flags, '--case', '60 min'])
    const answer: unknown = JSON.parse(told.out)
    expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true)
    expect(answer).toMatchObject({
      id: 'acme/search-api',
      written: true,
      files: [
        { path: 'slas/acme/search-api/agreement.yaml', is: 'new' },
        { path: 'slas/acme/search-api/cases.yaml', is: 'new' },
      ],
      text: readFileSync(`${folder}/slas/acme/search-api/agreement.yaml`, 'utf8'),
      misses: [{ metric: 'uptime', happens: '45 min in which everything fails in December 2026' }],
      findings: [],
    })
    const again = await nines(folder, ['new', ...flags])
    expect([again.code, isError(JSON.parse(again.out))]).toEqual([2, true])
    expect(again.out).toContain('is there already, and is not overwritten.')
  })

  it('with --dry-run writes nothing', async () => {
    const ran = await nines(repositoryWith([]), ['new', ...flags, '--dry-run'])
    expect(JSON.parse(ran.out)).toMatchObject({ kind: 'nines/new/v1', written: false })
  })

  it('names every flag that is missing, and every one that is wrong, at once', async () => {
    const ran = await nines(repositoryWith([]), ['new', '--format', 'json', '--zone', 'Europe/Londn'])
    expect(ran).toMatchObject({ code: 2, err: '' })
    const answer: unknown = JSON.parse(ran.out)
    expect(isError(answer), JSON.stringify(isError.errors)).toBe(true)
    expect(answer).toMatchObject({
      kind: 'nines/error/v1',
      says: '20 answers are missing, and nobody can be asked.',
    })
    expect(ran.out).toContain('"flag": "--source uptime=…"')
    const wrong = await nines(repositoryWith([]), ['new', ...flags, '--zone', 'Europe/Londn'])
    expect(JSON.parse(wrong.out)).toMatchObject({
      says: '1 flag is wrong.',
      fix: 'Give --zone.',
      wrong: [{ flag: '--zone', value: 'Europe/Londn', fix: 'Write Europe/London.' }],
      missing: [],
    })
  })

  it('tells what check notes of it', async () => {
    const noted = await nines(repositoryWith([]), [
      'new',
      ...flags.filter((flag) => !['--source', 'lambda: search', '--region', 'eu-west-1'].includes(flag)),
      '--metric',
      'deliveries',
      '--source',
      'reported: provider monitoring',
    ])
    const answer: unknown = JSON.parse(noted.out)
    expect([isAnswer(answer), noted.code], JSON.stringify(isAnswer.errors)).toEqual([true, 0])
  })
})
