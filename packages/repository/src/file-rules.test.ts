import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fileRules } from './file-rules.ts'

it('has a page for every rule that a file can break', () => {
  const source = readFileSync(new URL('./trouble.ts', import.meta.url), 'utf8')
  const rules = [...source.matchAll(/\| '(file\/[a-z-]+)'/gu)].map(([, rule]) => rule)
  expect(rules.length).toBeGreaterThan(5)
  expect(fileRules.map(({ id }) => id)).toEqual(rules)
})
