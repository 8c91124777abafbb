import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreement, folderWith, nines, parties, repositoryWith } from '../door.example.ts'

const file = 'slas/acme/shop/agreement.yaml'
const sound = agreement('acme/shop')
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

interface JsonAnswer {
  readonly verdict: string
  readonly findings: readonly { readonly rule: string; readonly place: { readonly file: string } }[]
}

describe('a sound repository', () => {
  it('is told in a line, from wherever one stands in it', async () => {
    const folder = repositoryWith(['acme/shop', 'globex/quotes'])
    for (const place of ['', 'slas', 'slas/acme/shop']) {
      expect(await nines(join(folder, place), ['check'])).toMatchObject({
        code: 0,
        out: '2 agreements, all sound.\n',
        err: '',
      })
    }
  })

  it('may be looked at in parts, by files and folders, inside and outside of slas', async () => {
    const folder = repositoryWith(['acme/shop', 'acme/events', 'globex/quotes'], {
      'drafts/globex/shop/agreement.yaml': agreement('globex/shop'),
    })
    const count = async (...paths: readonly string[]): Promise<string> =>
      (await nines(folder, ['check', ...paths])).out
    expect(await count('slas/acme')).toBe('2 agreements, all sound.\n')
    expect(await count(file)).toBe('1 agreement, sound.\n')
    expect(await count('drafts')).toBe('1 agreement, sound.\n')
    expect(await count('drafts', file, 'slas/acme')).toBe('3 agreements, all sound.\n')
    expect(await count('slas/parties.yaml')).toBe('No agreement yet.\n')
  })
})

describe('every format', () => {
  it.each([
    ['text', /^slas\/acme\/shop\/agreement\.yaml:9:\d+ {2}error {2}requirements\/unknown-objective\n/u],
    ['json', /^\{\n {2}"kind": "nines\/check\/v1",\n {2}"verdict": "wanting"/u],
    ['github', /^::error file=slas\/acme\/shop\/agreement\.yaml,line=9,col=\d+,/u],
    ['sarif', /"ruleId": "requirements\/unknown-objective"/u],
  ])('%s says the same, with exit code 1', async (format, said) => {
    const wrong = { [file]: sound.replace('serves: sell', 'serves: buy') }
    const ran = await nines(repositoryWith(['globex/quotes'], wrong), ['check', '--format', format])
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toMatch(said)
  })
})

describe('a hostile file', () => {
  const deep = `nines: v1\nid: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, at) => {
      const before = 'abcdefghi'[at] ?? 'a'
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
    }),
  ].join('\n')

  it.each<readonly [string, string | Uint8Array]>([
    ['not UTF-8', bytes(sound, [0xff, 0xfe, 0xc0])],
    ['UTF-16', Buffer.from(sound, 'utf16le')],
    ['a byte order mark', `\ufeff${sound}`],
    ['tabs', sound.replace('  uptime:', '\tuptime:')],
    ['duplicate keys', sound.replace('version: 1', 'version: 1\nversion: 2')],
    ['many documents', `${sound}---\n${sound}`],
    ['10 000 levels', deep],
    ['50 MB', Buffer.alloc(50_000_000, '# a comment\n')],
    ['NUL bytes', bytes(sound, [0, 0, 0])],
    ['one line of a megabyte', `title: ${'a'.repeat(1_000_000)}`],
    ['nothing', ''],
    ['a direction mark', sound.replace('A shop for Acme', 'A shop \u202efor Acme')],
    ['a misfit of id and folder', sound.replace('acme/shop', 'acme/events')],
  ])('%s is one finding, without a stack', async (_, content) => {
    const folder = repositoryWith(['globex/quotes'], { [file]: content })
    const ran = await nines(folder, ['check', '--format', 'json'])
    const answer: JsonAnswer = JSON.parse(ran.out)
    expect(answer.findings.map(({ place }) => place.file)).toEqual([file])
    expect(ran).toMatchObject({ code: 1, err: '' })
    const text = await nines(folder, ['check'])
    expect(text.out).not.toMatch(/\n\s+at |node:|\.ts:/)
    expect(text.out.split('\n').every((line) => line.length < 300)).toBe(true)
  })

  it('an alias bomb is no more than its aliases', async () => {
    const folder = repositoryWith([], { [file]: bomb })
    const ran = await nines(folder, ['check', '--format', 'json'])
    const answer: JsonAnswer = JSON.parse(ran.out)
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(answer.findings.length).toBeGreaterThan(0)
  })
})

function emptyPlace(): string {
  const folder = repositoryWith(['globex/quotes'])
  mkdirSync(join(folder, 'slas/acme/shop'), { recursive: true })
  return folder
}

describe('something in the place of a file', () => {
  it.each<readonly [string, (path: string) => void, string]>([
    ['a folder', (path) => mkdirSync(path), 'This is a folder, and only a regular file is read.'],
    [
      'a symbolic link',
      (path) => symlinkSync('/etc/passwd', path),
      'This is a symbolic link, and only a regular file is read.',
    ],
    [
      'a named pipe',
      (path) => execFileSync('mkfifo', [path]),
      'This is a named pipe, and only a regular file is read.',
    ],
  ])('%s is one finding', async (_, make, says) => {
    const folder = emptyPlace()
    make(join(folder, file))
    const ran = await nines(folder, ['check', '--format', 'json'])
    expect(JSON.parse(ran.out)).toMatchObject({
      verdict: 'wanting',
      findings: [{ rule: 'file/not-plain', place: { file }, says }],
    })
    expect(ran.code).toBe(1)
  })

  it('and in the place of parties.yaml as well', async () => {
    const folder = repositoryWith(['acme/shop'])
    rmSync(join(folder, 'slas/parties.yaml'))
    execFileSync('mkfifo', [join(folder, 'slas/parties.yaml')])
    const ran = await nines(folder, ['check', '--format', 'json'])
    const answer: JsonAnswer = JSON.parse(ran.out)
    expect(answer.findings).toMatchObject([{ rule: 'file/not-plain', place: { file: 'slas/parties.yaml' } }])
    expect(ran.code).toBe(1)
  })

  it('what cannot be read leaves the answer open: exit code 2', async () => {
    const folder = repositoryWith(['globex/quotes'])
    const ran = await nines(folder, ['check', 'slas', 'slas/gone.yaml'])
    expect(ran).toMatchObject({ code: 2, err: '' })
    expect(ran.out).toContain('slas/gone.yaml:1:1  error  file/unreadable')
    // Root reads everything: this part needs a user.
    if (process.getuid?.() === 0) return
    chmodSync(join(folder, 'slas/globex/quotes/agreement.yaml'), 0)
    expect((await nines(folder, ['check'])).code).toBe(2)
  })
})

describe('the parties', () => {
  it('that are not described are one finding, whoever refers to them', async () => {
    const folder = folderWith({ [file]: sound })
    const ran = await nines(folder, ['check', '--format', 'json'])
    expect(JSON.parse(ran.out)).toMatchObject({
      findings: [{ rule: 'file/no-parties', place: { file: 'slas' } }],
    })
    expect(ran.code).toBe(1)
  })

  it('that are described wrongly are judged before those who refer to them', async () => {
    const folder = repositoryWith(['acme/shop'], {
      'slas/parties.yaml': parties.replace('name: Acme', 'nam: Acme'),
    })
    const ran = await nines(folder, ['check', '--format', 'json'])
    const answer: JsonAnswer = JSON.parse(ran.out)
    expect(new Set(answer.findings.map(({ place }) => place.file))).toEqual(new Set(['slas/parties.yaml']))
  })
})

async function answers(folder: string, ...args: readonly string[]): Promise<string> {
  return (await nines(folder, ['check', ...args], { XDG_CACHE_HOME: join(folder, '.cache') })).out
}

describe('the memory of check', () => {
  it('never changes the answer', async () => {
    const folder = repositoryWith(['acme/shop', 'globex/quotes'])
    const first = await answers(folder)
    expect(await answers(folder)).toBe(first)
    writeFileSync(join(folder, file), sound.replace('serves: sell', 'serves: buy'))
    const broken = await answers(folder)
    expect(broken).toContain('1 error')
    expect(await answers(folder)).toBe(broken)
    expect(await answers(folder, '--no-cache')).toBe(broken)
    writeFileSync(join(folder, file), sound)
    expect(await answers(folder)).toBe(first)
  })

  it('knows that an agreement depends on its parties', async () => {
    const folder = repositoryWith(['acme/shop'])
    expect(await answers(folder)).toContain('sound')
    writeFileSync(join(folder, 'slas/parties.yaml'), parties.replace('production', 'staging'))
    expect(await answers(folder)).toContain('1 error')
  })

  it('is shared by runs at the same time', async () => {
    const folder = repositoryWith(['acme/shop', 'acme/events', 'globex/quotes'])
    const all = await Promise.all(Array.from({ length: 4 }, () => answers(folder)))
    expect(new Set(all)).toEqual(new Set(['3 agreements, all sound.\n']))
  })
})

interface SarifAnswer {
  readonly runs: readonly {
    readonly results: readonly {
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
        }
      }[]
    }[]
  }[]
}

async function annotated(cwd: string, ...paths: readonly string[]): Promise<readonly unknown[]> {
  const github = await nines(cwd, ['check', ...paths, '--format', 'github'])
  const sarif = await nines(cwd, ['check', ...paths, '--format', 'sarif'])
  const log: SarifAnswer = JSON.parse(sarif.out)
  const places = log.runs.flatMap(({ results }) => results.flatMap(({ locations }) => locations))
  return [
    ...new Set([...github.out.matchAll(/ file=([^,]*),/gu)].map(([, name]) => name)),
    ...new Set(
      places.map(({ physicalLocation: { artifactLocation: at } }) => `${at.uriBaseId ?? ''} ${at.uri}`),
    ),
  ]
}

describe('annotations', () => {
  const wrong = { [file]: sound.replace('serves: sell', 'serves: buy') }

  it('name files from the folder that holds slas, wherever the person stands', async () => {
    const folder = repositoryWith(['globex/quotes'], wrong)
    const seen = [file, `%SRCROOT% ${file}`]
    expect(await annotated(folder)).toEqual(seen)
    expect(await annotated(join(folder, 'slas/globex'), '../acme')).toEqual(seen)
    expect(await annotated(join(folder, 'slas/acme/shop'), 'agreement.yaml')).toEqual(seen)
    expect(await annotated(join(folder, '..'), folder)).toEqual(seen)
  })

  it.each<readonly [string, () => string]>([
    ['.git is a folder', () => folderWith({ '.git/HEAD': 'ref: refs/heads/main', ...inside(wrong) })],
    ['.git is a file', () => folderWith({ '.git': 'gitdir: elsewhere', ...inside(wrong) })],
  ])('name files from the root that git keeps: %s', async (_, make) => {
    const folder = make()
    const seen = [`contracts/${file}`, `%SRCROOT% contracts/${file}`]
    expect(await annotated(join(folder, 'contracts'))).toEqual(seen)
    expect(await annotated(join(folder, 'contracts/slas/acme'), '.')).toEqual(seen)
  })
})

function inside(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all = { ...files, 'slas/parties.yaml': parties }
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [`contracts/${name}`, text]))
}
