import { readFileSync } from 'node:fs'
import type { WorkedExample } from '@nines/measurement'
import { Fraction } from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { examplesOf, folders } from './gallery.ts'

interface Vector {
  readonly case?: string
  /** A number, or a mapping with its exact fraction. */
  readonly uptime?: string | { readonly fraction: string }
}

const file: unknown = JSON.parse(readFileSync('packages/measurement/fixtures/sla-cases.json', 'utf8'))
const vectors: readonly Vector[] = Array.isArray(file) ? file : []
const examples = folders.flatMap(examplesOf)

// Every share that an example expects, as percent.
function sharesIn({ expects }: WorkedExample): readonly string[] {
  return expects
    .filter(({ key }) => key === 'attainment')
    .map(({ said }) => new Fraction(said.exact).mul(100).toFraction())
}

describe('the vectors taken from published agreements', () => {
  it.each(vectors.map((vector) => [JSON.stringify(vector), vector] as const))('%s', (_, vector) => {
    const mine = examples.filter((each) => each.vector === vector.case)
    expect(mine.length).toBeGreaterThan(0)
    if (typeof vector.uptime !== 'object') return
    expect(mine.flatMap(sharesIn)).toContain(new Fraction(vector.uptime.fraction).toFraction())
  })
})
