import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judgeRules } from './judge-rules.ts'

const folder = new URL('.', import.meta.url)
const told = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n')

describe('the rules of facts, records and earlier statements', () => {
  it('have one page each', () => {
    expect(new Set(judgeRules.map(({ id }) => id)).size).toBe(judgeRules.length)
  })

  it.each(judgeRules)('$id explains itself, and is told in a test', ({ id, severity, title, why }) => {
    expect(id).toMatch(/^(facts|records|earlier|cases)\/[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(why).toMatch(/^[A-Z][^\n]*\.$/)
    expect(told).toMatch(new RegExp(`(${severity} |')${id}\\b`))
  })
})
