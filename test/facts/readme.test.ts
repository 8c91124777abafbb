import { readFile } from 'node:fs/promises'
import { readFacts, readMetricCsv } from '@nines/measurement'
import { describe, expect, it } from 'vitest'

// What the README of the room shows of facts, read as people would hand it in.
const page = await readFile('packages/measurement/README.md', 'utf8')
const schema = await readFile('packages/measurement/src/facts/facts.schema.json', 'utf8')
const now = 1_800_000_000
const question = { agreement: { id: 'acme/checkout-api', metrics: [{ id: 'uptime' }] }, now }

const rows = [...page.matchAll(/^\| `([a-z]+)` +\|[^|]+\| `(\{[^|]+\})` +\| ?([^|]*)\|$/gmu)].map(
  ([, kind = '', json = '', cell = '']) => ({
    kind,
    json,
    lines: [...cell.matchAll(/`([^`]+)`/gu)].map(([, line = '']) => line),
  }),
)

const [, file = ''] = /```json\n([^`]+)```/u.exec(page) ?? []

describe('the table of facts', () => {
  it('has every kind that the schema has, and most in a sheet', () => {
    const kinds = [...schema.matchAll(/"const": "([a-z]+)"/gu)].map(([, kind]) => kind)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(kinds))
    expect(rows.filter(({ lines }) => lines.length > 1).length).toBe(9)
  })

  it.each(rows)('has $kind in JSON as it is read', ({ kind, json }) => {
    const metric: unknown = JSON.parse(json)
    expect(metric).toMatchObject({ kind })
    const text = JSON.stringify({ ...Object(JSON.parse(file)), metrics: { uptime: metric } })
    expect(readFacts('facts.json', text, question)).toMatchObject({ ok: true, findings: [] })
  })

  it.each(rows.filter(({ lines }) => lines.length > 0))('has $kind in a sheet as it is read', (row) => {
    const reading = readMetricCsv('uptime.csv', row.lines.join('\n'), now)
    expect(reading).toMatchObject({ ok: true, findings: [], value: { kind: row.kind } })
  })

  it('stands below a file that is read', () => {
    expect(readFacts('facts.json', file, question)).toMatchObject({ ok: true, findings: [] })
  })
})
