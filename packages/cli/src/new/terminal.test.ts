import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parties, repositoryWith } from '../door.example.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const [enter, stop, escape, endOfInput] = ['\r', '\u0003', '\u001B', '\u0004']

// The program of util-linux that runs a command at a terminal of its own; other systems have another one of this name.
const hasScript =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false

/** Runs nines at a real terminal. Each key is typed once the words before it have been shown since the last one. */
function atTerminal(
  cwd: string,
  args: readonly string[],
  typed: readonly (readonly [shown: string, keys: string])[],
): Promise<{ readonly code: number | null; readonly shown: string }> {
  const command = [process.execPath, main, ...args].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', `stty cols 90 rows 40; ${command}`, '/dev/null'], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, TERM: 'xterm', SHELL: '/bin/sh' },
  })
  const waiting = [...typed]
  let [shown, since] = ['', 0]
  child.stdout.on('data', (data: Buffer) => {
    shown += stripVTControlCharacters(data.toString())
    const [next] = waiting
    if (next === undefined || !shown.slice(since).includes(next[0])) return
    waiting.shift()
    since = shown.length
    child.stdin.write(next[1])
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, shown }))
  })
}

const flags =
  'new --yes --name Search --service search-api --customer acme --region eu-west-1 --objective Searching. --zone UTC'.split(
    ' ',
  )
const file = 'slas/acme/search-api/agreement.yaml'

describe.runIf(hasScript)('at a terminal', () => {
  it('asks what flags leave open, and writes after a yes', async () => {
    const folder = repositoryWith([])
    const { code, shown } = await atTerminal(folder, flags, [
      ['Where is it measured?', enter],
      ['Which load balancer?', `search${enter}`],
      ['Write it like app/checkout/50dc6c495c0c9188.', `\u0015app/search/50dc6c495c0c9188${enter}`],
      [`Write ${file}?`, enter],
    ])
    expect(shown).toContain('4 of 7  Metrics')
    expect(shown).toContain('✓ wrote slas/acme/search-api/agreement.yaml')
    expect(code).toBe(0)
    expect(readFileSync(join(folder, file), 'utf8')).toContain('{ alb: app/search/50dc6c495c0c9188 }')
  })

  it.each(['Where is it measured?', 'Which load balancer?', `Write ${file}?`])(
    'Ctrl-C at %j leaves nothing',
    async (last) => {
      const folder = repositoryWith([])
      const all: readonly (readonly [string, string])[] = [
        ['Where is it measured?', enter],
        ['Which load balancer?', `app/search/50dc6c495c0c9188${enter}`],
        [`Write ${file}?`, enter],
      ]
      const at = all.findIndex(([shown]) => shown === last)
      const { code, shown } = await atTerminal(folder, flags, [...all.slice(0, at), [last, stop]])
      expect(shown).toContain('Stopped; nothing was written.')
      expect(code).toBe(2)
      expect(existsSync(join(folder, 'slas/acme'))).toBe(false)
      expect(readFileSync(join(folder, 'slas/parties.yaml'), 'utf8')).toBe(parties)
    },
  )

  it('takes answers back with < and with Esc, and offers what was answered', async () => {
    const folder = repositoryWith([])
    const { code, shown } = await atTerminal(folder, flags, [
      ['Where is it measured?', enter],
      ['Which load balancer?', `<${enter}`],
      ['Where is it measured?', enter],
      ['Which load balancer?', `app/search/50dc6c495c0c9188${enter}`],
      [`Write ${file}?`, '<'],
      ['Which load balancer?', escape],
      ['Where is it measured?', enter],
      ['Which load balancer?', enter],
      [`Write ${file}?`, enter],
    ])
    expect(shown).toContain('✓ wrote slas/acme/search-api/agreement.yaml')
    expect(code).toBe(0)
    expect(readFileSync(join(folder, file), 'utf8')).toContain('{ alb: app/search/50dc6c495c0c9188 }')
  })

  it('Ctrl-D leaves nothing', async () => {
    const folder = repositoryWith([])
    const { code, shown } = await atTerminal(folder, flags, [['Where is it measured?', endOfInput]])
    expect([code, shown]).toEqual([2, expect.stringContaining('Stopped; nothing was written.')])
    expect(existsSync(join(folder, 'slas/acme'))).toBe(false)
  })
})
