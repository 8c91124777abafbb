import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { serve, type LocalCloud } from '@nines/local'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreement, nines, parties, repositoryWith, type Ran } from '../door.example.ts'

// The engine is found or built once on a machine, and takes minutes: its cache is shared.
const cache = process.env['XDG_CACHE_HOME'] ?? join(process.env['HOME'] ?? homedir(), '.cache')
const stack = '111122223333-eu-west-1'

let cloud: LocalCloud
let folder: string

beforeAll(async () => {
  cloud = await serve({ clock: { kind: 'wall' }, idleSeconds: 300 })
  folder = repositoryWith(['acme/shop'])
})
afterAll(() => cloud.close())

function run(command: 'enforce' | 'drift', ...args: readonly string[]): Promise<Ran> {
  const home = process.env['HOME'] ?? homedir()
  return nines(folder, [command, '--local', cloud.url, ...args], {
    XDG_CACHE_HOME: cache,
    XDG_STATE_HOME: join(folder, '.state'),
    HOME: home,
    ...(process.env['GOPATH'] ? { GOPATH: process.env['GOPATH'] } : {}),
  })
}

describe('enforce and drift, through the real engine into a local cloud', () => {
  it(
    'goes the whole way: preview, apply, nothing left to do, drift, destroy by name',
    { timeout: 900_000 },
    async () => {
      const preview = await run('enforce')
      expect(preview, preview.err).toMatchObject({ code: 0 })
      expect(preview.out).toMatch(new RegExp(String.raw`^${stack}: \d+ to create\n`, 'u'))
      expect(preview.out).toContain('  + create  acme/shop/uptime/page ')
      expect(preview.out).toContain('Nothing was changed.')
      expect(preview.err).toContain(`Comparing ${stack} …\n✓ ${stack}: `)

      const applied = await run('enforce', '--apply')
      expect(applied, applied.out).toMatchObject({ code: 0 })
      expect(applied.out).toMatch(/\d+ changes made; everything is as agreed\.\n$/u)

      expect((await run('enforce')).out).toMatch(/Everything is as agreed\.\n$/u)
      expect(await run('drift')).toMatchObject({ code: 0 })

      const destroyed = await run('enforce', '--destroy', stack, '--format', 'json')
      expect(destroyed.code).toBe(0)
      const lines: readonly unknown[] = destroyed.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(lines.at(0)).toMatchObject({ kind: 'started', stack, action: 'destroy' })
      expect(lines.at(-1)).toMatchObject({ kind: 'outcome', stacks: [{ stack, ok: true }] })
      const schema: unknown = JSON.parse(
        readFileSync(new URL('../schemas/enforce-event.schema.json', import.meta.url), 'utf8'),
      )
      const validate = new Ajv2020({ allErrors: true }).compile(Object(schema))
      for (const line of lines) {
        validate(line)
        expect(validate.errors, JSON.stringify(line)).toBeNull()
      }
    },
  )

  it('touches no other stack than those that are named', { timeout: 900_000 }, async () => {
    const ran = await run('enforce', '--destroy', '111122223333-eu-west-9')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(
      'No agreement names the stack 111122223333-eu-west-9, and Pulumi knows none of that name.',
    )
  })

  it('touches nothing while an agreement has errors', async () => {
    const wrong = {
      'slas/acme/desk/agreement.yaml': agreement('acme/desk').replace('serves: sell', 'serves: buy'),
    }
    const broken = repositoryWith(['acme/shop'], { ...wrong, 'slas/parties.yaml': parties })
    const args = ['enforce', '--local', cloud.url, '--apply']
    const text = await nines(broken, args)
    expect(text).toMatchObject({ code: 1, out: '' })
    expect(text.err).toContain('slas/acme/desk/agreement.yaml:9:')
    expect(text.err).toContain(
      'Nothing was changed: an agreement that cannot be read would look like one that is gone.',
    )
    const json = await nines(broken, [...args, '--format', 'json'])
    expect(json).toMatchObject({ code: 1, err: '' })
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'nines/check/v1', verdict: 'wanting' })
  })
})
