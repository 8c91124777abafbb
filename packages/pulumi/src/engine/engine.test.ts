import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EngineSearch, findEngine } from './engine.ts'
import { engineFolder, readRecipe } from './recipe.ts'

// Scripts stand in for `pulumi` and `go`: what is tested is the search, not Go.
let folder: string
let told: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nines-engine-test-'))
  await mkdir(join(folder, 'path'))
  told = []
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function command(name: string, script: string): Promise<void> {
  const file = join(folder, 'path', name)
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
}

/** Writes an "engine" to where `-o` says, after the words of a real build. */
const building = `
echo "go: downloading github.com/pulumi/pulumi/pkg/v3" >&2
while [ "$1" != "-o" ]; do echo "$1" >> "$FOLDER/arguments"; shift; done
echo one build >> "$FOLDER/builds"
/bin/sleep 0.3
/bin/mkdir -p "$(/usr/bin/dirname "$2")" && echo engine > "$2"`

function find(signal?: AbortSignal): Promise<EngineSearch> {
  return findEngine({
    environment: { PATH: join(folder, 'path'), XDG_CACHE_HOME: join(folder, 'cache'), FOLDER: folder },
    tell: (sentence) => told.push(sentence),
    ...(signal === undefined ? {} : { signal }),
  })
}

async function builds(): Promise<number> {
  return (await readFile(join(folder, 'builds'), 'utf8')).split('one build').length - 1
}

describe('findEngine', () => {
  it.each(['v3.230.0', 'v3.274.1', 'v3.999.0-dev.1'])('takes pulumi %s from the PATH', async (version) => {
    await command('pulumi', `echo ${version}`)
    expect(await find()).toEqual({ ok: true, engine: { version: version.slice(1), from: 'path' } })
  })

  it.each([
    ['echo v3.229.0', 'Pulumi 3.229.0 on the PATH is older than 3.230'],
    ['echo v4.0.0', 'Pulumi 4.0.0 on the PATH is older than 3.230'],
    ['echo nothing of a version', 'There is no Pulumi on the PATH'],
    ['exit 1', 'There is no Pulumi on the PATH'],
  ])(
    'passes over a pulumi that says %j, and says what to install where there is no Go',
    async (says, words) => {
      await command('pulumi', says)
      expect(await find()).toEqual({
        ok: false,
        says: `${words}, and there is no Go to build one with.`,
        fix: 'Install Pulumi 3.230 or newer: https://www.pulumi.com/docs/install.',
      })
      expect(told).toEqual([])
    },
  )

  it('builds what go.mod pins, outside the checkout, and finds it the next time', async () => {
    await command('go', building)
    const { version, name } = await readRecipe()
    const root = join(folder, 'cache', 'nines', 'engine', name)
    expect(await find()).toEqual({ ok: true, engine: { version, from: 'build', root } })
    expect(await readFile(join(root, 'bin', 'pulumi'), 'utf8')).toBe('engine\n')
    expect(told).toEqual([
      `Building the Pulumi engine ${version} with Go: once, for about five minutes on two cores.`,
    ])
    const given = await readFile(join(folder, 'arguments'), 'utf8')
    expect(given).toContain('-mod=readonly')
    expect(given).toContain(`version.Version=v${version}`)

    expect(await find()).toEqual({ ok: true, engine: { version, from: 'cache', root } })
    expect(await builds()).toBe(1)
  })

  it('builds once for two that start together', async () => {
    await command('go', building)
    const found = await Promise.all([find(), find()])
    expect(found.map((search) => search.ok)).toEqual([true, true])
    expect(await builds()).toBe(1)
    expect(told.some((sentence) => sentence.startsWith('Another run builds the Pulumi engine'))).toBe(true)
  })

  it('says in Go’s words why a build failed, and tries again the next time', async () => {
    await command('go', 'echo "go: go.mod requires go >= 1.26.6 (running go 1.24.0)" >&2; exit 1')
    expect(await find()).toMatchObject({
      ok: false,
      says: 'There is no Pulumi on the PATH, and go build failed: go: go.mod requires go >= 1.26.6 (running go 1.24.0).',
    })
    await command('go', building)
    expect(await find()).toMatchObject({ ok: true })
  })

  it('stops a build on a signal, and leaves nothing behind', async () => {
    await command('go', 'exec /bin/sleep 60')
    const stop = new AbortController()
    const search = find(stop.signal)
    setTimeout(() => stop.abort(), 200)
    expect(await search).toEqual({
      ok: false,
      says: 'The build of the Pulumi engine was stopped, and left nothing half-built.',
      fix: 'Say this again to build it: what was downloaded and compiled is kept by Go.',
    })
    await command('go', building)
    expect(await find()).toMatchObject({ ok: true })
  })
})

describe('engineFolder', () => {
  const recipe = { folder: '/', version: '3.0.0', name: '3.0.0-abc' }

  it.each([
    [{ XDG_CACHE_HOME: '/cache', HOME: '/home/jo' }, '/cache/nines/engine/3.0.0-abc'],
    [{ XDG_CACHE_HOME: 'relative', HOME: '/home/jo' }, '/home/jo/.cache/nines/engine/3.0.0-abc'],
    [{ HOME: '/home/jo' }, '/home/jo/.cache/nines/engine/3.0.0-abc'],
    [{ HOME: 'nowhere' }, undefined],
  ])('with %j is %s', (environment, root) => {
    expect(engineFolder(recipe, environment)).toBe(root)
  })
})
