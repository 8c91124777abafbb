import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { picture } from '../house/picture.ts'
import { matches, run, shownCommands } from './block.ts'

const page = await readFile('README.md', 'utf8')
const commands = shownCommands(page)

describe('the README', () => {
  it('shows the house as it is', () => {
    expect(page).toContain(picture())
  })

  it('shows the road from check to start', () => {
    expect(commands.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['pnpm nines check', 'pnpm start']),
    )
  })

  it.each(commands.map((shown) => [shown.command, shown] as const))(
    '%s prints what the page shows',
    (command, { output }) => {
      const printed = run(command)
      // The comparison is written out, so that a difference shows both texts.
      expect(matches(output, printed) ? output : printed).toEqual(output)
    },
  )

  it('names only files that exist', async () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].flatMap(([, path]) => path ?? [])
    expect(links.length).toBeGreaterThan(5)
    await Promise.all(links.map((path) => readFile(path).catch(async () => readFile(`${path}/README.md`))))
  })
})

describe('the comparison with what was printed', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], true],
    [['a', '…', 'd'], ['a', 'b', 'c', 'd'], true],
    [['took … s'], ['took 1.2 s'], true],
    [['a'], ['a', 'b'], false],
    [['a (b)'], ['a b'], false],
  ])('%j against %j is %s', (shown, printed, same) => {
    expect(matches(shown, printed)).toBe(same)
  })
})
