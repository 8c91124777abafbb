import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fileRules } from './file-rules.ts'

const folder = new URL('.', import.meta.url)
const told = readdirSync(folder, { encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n')

it.each(fileRules)('$id explains itself, and is told in a test', ({ id, title, why }) => {
  expect(fileRules.filter((each) => each.id === id)).toHaveLength(1)
  expect(title).toMatch(/^[A-Z].*[^.]$/)
  expect(why).toMatch(/^[A-Z][^\n]*\.$/)
  expect(told).toContain(`'${id}'`)
})
