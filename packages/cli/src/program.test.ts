import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agreement, folderWith, nines, repositoryWith } from './door.example.ts'

const empty = folderWith({})

describe('the help', () => {
  it('of nines reads like this', async () => {
    const ran = await nines(empty, ['--help'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    await expect(ran.out).toMatchFileSnapshot('golden/help.golden.txt')
  })

  it.each(['check', 'plan', 'enforce', 'drift', 'local', 'explain', 'judge'])(
    'of %s reads like this',
    async (command) => {
      const ran = await nines(empty, [command, '--help'])
      expect(ran).toMatchObject({ code: 0, err: '' })
      expect(ran.out).toContain('Examples:')
      await expect(ran.out).toMatchFileSnapshot(`golden/help-${command}.golden.txt`)
    },
  )

  it('is what nines alone answers, on stderr, since nothing was judged', async () => {
    const ran = await nines(empty, [])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('Usage: nines')
  })

  it('has the version beside it', async () => {
    expect(await nines(empty, ['--version'])).toMatchObject({ code: 0, out: 'nines 0.1.0\n', err: '' })
  })
})

describe('what is not understood ends with 2 and the nearest word', () => {
  it.each([
    [['chek'], 'There is no command chek. The nearest is check.'],
    [['xyzzy'], 'There is no command xyzzy. Add --help to see what there is.'],
    [['chek', '--help'], 'There is no command chek. The nearest is check.'],
    [['--help', 'xyzzy'], 'There is no command xyzzy. Add --help to see what there is.'],
    [['check', '--fromat', 'json'], 'This command has no flag --fromat. The nearest is --format.'],
    [['check', '-q'], 'This command has no flag -q. Add --help to see what there is.'],
    [
      ['check', '--format', 'xml'],
      'The flag --format has no value xml. It is one of text, json, github, sarif.',
    ],
    [['check', '--format'], 'The flag --format needs a value. Add --help to see what there is.'],
    [
      ['explain', 'a', 'b'],
      'explain was given more arguments than it takes. Add --help to see what there is.',
    ],
    [
      ['local', '--port', '99999'],
      'The flag --port has no value 99999. A port is a whole number from 0 to 65535.',
    ],
    [
      ['local', '--driven', 'noon'],
      'The flag --driven has no value noon. An instant is written like 2026-10-05T12:00:00Z.',
    ],
    [
      ['enforce', '--local', 'x'],
      'The flag --local has no value x. An endpoint is a URL such as http://127.0.0.1:9990.',
    ],
    [
      ['enforce', '--apply', '--destroy', 'x'],
      'The flags --destroy and --apply exclude each other. Add --help to see what there is.',
    ],
    [
      ['enforce', '--local', '--role', 'x'],
      'The flags --local and --role exclude each other. Add --help to see what there is.',
    ],
    [
      ['check'],
      `No folder slas stands in ${empty} or above it. Stand in the repository, or name files and folders.`,
    ],
    [['check', '.'], 'No agreement.yaml lies below .. Name a folder that holds one, or the file itself.'],
    [
      ['plan'],
      `No folder slas stands in ${empty} or above it. Stand in the repository, or name files and folders.`,
    ],
  ])('%j', async (args, line) => {
    expect(await nines(empty, args)).toMatchObject({ code: 2, out: '', err: `nines: ${line}\n` })
  })

  it('is one JSON object where JSON was asked for', async () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('schemas/error.schema.json', import.meta.url), 'utf8'),
    )
    const validate = new Ajv2020().compile(Object(schema))
    for (const args of [
      ['check', '--format=json', '--fromat'],
      ['plan', '--format', 'json'],
    ]) {
      const ran = await nines(empty, args)
      expect(ran).toMatchObject({ code: 2, err: '' })
      expect(validate(JSON.parse(ran.out)), ran.out).toBe(true)
    }
  })
})

describe('what nobody expected', () => {
  // A folder in the place of a source: the digest of the code cannot be read.
  const broken = {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent('Map.groupBy=()=>{throw new Error("a fault\\nof ours",{cause:new Error("deeper")})}')}`,
  }

  it('is one line and exit code 2', async () => {
    const ran = await nines(repositoryWith(['acme/shop']), ['check', 'slas'], broken)
    expect(ran).toMatchObject({
      code: 2,
      out: '',
      err: 'nines: Something that nines does not expect stopped it: a fault of ours: deeper. Run it again with NINES_DEBUG=1 to see where, and report it.\n',
    })
  })

  it('has its stack with NINES_DEBUG=1', async () => {
    const ran = await nines(repositoryWith(['acme/shop']), ['check', 'slas'], { ...broken, NINES_DEBUG: '1' })
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/\n {4}at survey /)
    expect(ran.err).toContain('caused by Error: deeper')
  })
})

describe('a reader who goes away', () => {
  it('ends neither the judging nor the exit code', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `acme/shop-${at}`)
    const wrong = Object.fromEntries(
      ids.map((id) => [`slas/${id}/agreement.yaml`, agreement(id).replace('serves: sell', 'serves: buy')]),
    )
    const folder = repositoryWith([], wrong)
    const main = fileURLToPath(new URL('./main.ts', import.meta.url))
    const command = `'${process.execPath}' '${main}' check | head -1; echo "code \${PIPESTATUS[0]}"`
    const child = spawn('bash', ['-c', command], {
      cwd: folder,
      env: { ...process.env, XDG_CACHE_HOME: join(folder, '.c') },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (data: Buffer) => (out += data.toString()))
    child.stderr.on('data', (data: Buffer) => (err += data.toString()))
    await once(child, 'close')
    expect(err).toBe('')
    expect(out).toContain('slas/acme/shop-0/agreement.yaml')
    expect(out).toContain('code 1')
  })
})

describe('colours', () => {
  it('are for terminals, or for whoever forces them', async () => {
    const folder = repositoryWith(['acme/shop'])
    expect((await nines(folder, ['check'], { FORCE_COLOR: '1' })).out).toContain('\u001B[32m')
    expect((await nines(folder, ['check'], { FORCE_COLOR: '1', NO_COLOR: '1' })).out).toBe(
      '1 agreement, sound.\n',
    )
  })
})

it('stands where the person stood who let pnpm start it', async () => {
  const folder = repositoryWith(['acme/shop'])
  const pnpm = { INIT_CWD: join(folder, 'slas/acme'), npm_lifecycle_event: 'nines' }
  const ran = await nines(folder, ['check', 'shop/agreement.yaml'], pnpm)
  expect(ran).toMatchObject({ code: 0, out: '1 agreement, sound.\n' })
  const elsewhere = await nines(folder, ['check', 'slas/acme/shop'], { ...pnpm, INIT_CWD: empty })
  expect(elsewhere).toMatchObject({ code: 0, out: '1 agreement, sound.\n' })
})
