import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { mendings } from './mendings.ts'

it('the README lists every mending, in order', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, list = ''] = readme.split('## What `check --fix` mends')
  const [section = ''] = list.split('\n## ')
  const listed = section.split('\n').filter((line) => line.startsWith('- '))
  expect(listed).toEqual(mendings.map(({ title }) => `- ${title}`))
})
