import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from './rules.ts'

const sections = [
  'objectives',
  'definitions',
  'stakeholders',
  'requirements',
  'severities',
  'metrics',
  'exclusions',
  'dependencies',
  'credit',
  'responsibilities',
  'claims',
  'rights',
  'documents',
  'agreement',
  'reports',
  'review',
]
const folder = new URL('.', import.meta.url)
const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.test.ts'),
)
const told = tests.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')

describe('the rules', () => {
  it('have one page each', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  it.each(rules)('$id explains itself, and is told in a test', ({ id, title, why, severity }) => {
    const [section, name] = id.split('/')
    expect([...sections, 'file', 'yaml', 'schema']).toContain(section)
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(why).toMatch(/^[A-Z][^\n]*\.$/)
    expect(why.length).toBeGreaterThan(50)
    expect(told).toMatch(new RegExp(`(${severity === 'error' ? ' ' : `${severity} `}|')${id}[':]`))
  })
})
