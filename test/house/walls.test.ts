import { readFile, readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { importGraph } from './import-graph.ts'
import { rooms } from './rooms.ts'

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))

describe('the walls of the house', () => {
  it('has a plan for every package, and a README in each', async () => {
    const packages = (await readdir('packages')).toSorted()
    expect(packages).toEqual(rooms.map((room) => room.name).toSorted())
    const readmes = await Promise.all(packages.map((name) => readFile(`packages/${name}/README.md`, 'utf8')))
    expect(readmes.every((text) => text.length > 500)).toBe(true)
  })

  it('lets a room import only rooms before it', () => {
    rooms.forEach((room, at) => {
      const before = rooms.slice(0, at).map((other) => other.name)
      expect(before).toEqual(expect.arrayContaining([...room.mayImport]))
    })
  })

  it.each(rooms.map((room) => [room.name, room] as const))(
    '%s declares just the rooms that it may import',
    async (name, room) => {
      const declared = await json(`packages/${name}/package.json`)
      expect(workspaceDependencies(declared)).toEqual([...room.mayImport].toSorted())
    },
  )

  it.each(rooms.filter((room) => room.pure).map((room) => room.name))(
    '%s compiles without a world',
    async (name) => {
      expect(await json(`packages/${name}/tsconfig.json`)).toMatchObject({
        compilerOptions: { lib: ['es2025', 'esnext.temporal'], types: [] },
      })
    },
  )

  it('keeps the root free of rooms, or every room could reach every other', async () => {
    expect(workspaceDependencies(await json('package.json'))).toEqual([])
  })

  it('finds no import through a wall', async () => {
    const graph = await importGraph()
    expect(graph.summary.violations.map((v) => `${v.from} -> ${v.to}: ${v.rule.name}`)).toEqual([])
    // A tool that sees no file finds nothing wrong: it has to have seen the house.
    expect(graph.summary.totalCruised).toBeGreaterThan(100)
  })
})

function workspaceDependencies(manifest: unknown): readonly string[] {
  const text = JSON.stringify(manifest)
  return [...text.matchAll(/"@nines\/([a-z]+)":"workspace:\*"/g)]
    .flatMap((found) => found[1] ?? [])
    .toSorted()
}
