import { readFileSync } from 'node:fs'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { allCases, isMapping, listAt, type Case, type Mapping } from './gallery.ts'

const file: unknown = JSON.parse(readFileSync('packages/measurement/fixtures/sla-cases.json', 'utf8'))
const vectors = listAt({ vectors: file }, 'vectors').filter(isMapping)
const cases = allCases()

// Every share that a case expects, as percent.
function sharesIn(expected: unknown): readonly string[] {
  if (!isMapping(expected)) return []
  return Object.entries(expected).flatMap(([key, value]) =>
    key === 'attainment' ? [percentOf(String(value))] : sharesIn(value),
  )
}

function percentOf(text: string): string {
  const share = text.endsWith('%') ? new Fraction(text.slice(0, -1).trim()) : new Fraction(text).mul(100)
  return share.toFraction()
}

function casesOf({ case: name }: Mapping): readonly Case[] {
  return cases.filter(({ given }) => given['vector'] === name)
}

describe('the vectors taken from published agreements', () => {
  it.each(vectors.map((vector) => [JSON.stringify(vector), vector] as const))('%s', (_, vector) => {
    const mine = casesOf(vector)
    expect(mine.length).toBeGreaterThan(0)
    const { uptime } = vector
    if (!isMapping(uptime)) return
    const fraction = new Fraction(String(uptime['fraction'])).toFraction()
    expect(mine.flatMap((one) => sharesIn(one.expect))).toContain(fraction)
  })
})
