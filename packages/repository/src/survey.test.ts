import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRoot } from './root.ts'
import { survey } from './survey.ts'

const folder = mkdtempSync(join(tmpdir(), 'nines-survey-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), '')
}

beforeAll(() => {
  for (const name of [
    'one/slas/parties.yaml',
    'one/slas/globex/quotes/agreement.yaml',
    'one/slas/acme/shop/agreement.yaml',
    'one/slas/acme/shop/notes.md',
    'one/slas/acme/events/agreement.yml',
    'one/slas/acme/Mail/AGREEMENT.yaml',
    'one/slas/.git/agreement.yaml',
    'one/drafts/mine.yaml',
    'two/slas/parties.yaml',
    'two/slas/acme/shop/agreement.yaml',
    'three/slas/acme/shop/agreement.yaml',
    'nowhere/mine.yaml',
    'elsewhere/acme/agreement.yaml',
  ]) {
    write(name)
  }
  mkdirSync(join(folder, 'one/slas/initech/folder/agreement.yaml'), { recursive: true })
  symlinkSync('/etc/hostname', join(folder, 'one/slas/initech/agreement.yaml'))
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'one/slas/linked'))
  symlinkSync('nothing-there', join(folder, 'one/slas/dangling'))
  symlinkSync('notes.md', join(folder, 'one/slas/acme/shop/readme.md'))
})

const shown = (cwd: string, ...paths: readonly string[]): readonly string[] =>
  survey(join(folder, cwd), paths).flatMap(({ files }) => files.map((file) => file.shown))

describe('the root of the agreements', () => {
  it.each([
    ['one', 'one/slas'],
    ['one/drafts', 'one/slas'],
    ['one/slas', 'one/slas'],
    ['one/slas/acme/shop', 'one/slas'],
    ['three', 'three/slas'], // no parties yet
    ['three/slas/acme', 'three/slas'],
  ])('as seen from %s is %s', (from, root) => {
    expect(findRoot(join(folder, from))).toBe(join(folder, root))
  })

  it('may be missing', () => {
    expect(findRoot(join(folder, 'nowhere'))).toBeUndefined()
  })
})

describe('without paths', () => {
  it('everything called agreement.yaml is found, in order, whatever it is; dot folders and links to folders are not entered', () => {
    expect(shown('one')).toEqual([
      'slas/acme/shop/agreement.yaml',
      'slas/globex/quotes/agreement.yaml',
      'slas/initech/agreement.yaml',
      'slas/initech/folder/agreement.yaml',
    ])
  })

  it('names are as seen from where one stands', () => {
    expect(shown('one/slas/acme')[0]).toBe('shop/agreement.yaml')
    expect(shown('one/drafts')[0]).toBe('../slas/acme/shop/agreement.yaml')
  })

  it('what looks like an agreement and is not read is told', () => {
    const findings = survey(join(folder, 'one')).flatMap((site) => site.findings)
    expect(findings.map(({ rule, place, says }) => [place.file, rule, says])).toEqual([
      [
        'slas/acme/Mail/AGREEMENT.yaml',
        'file/misnamed',
        'A file named AGREEMENT.yaml is not read: an agreement is found by the name agreement.yaml.',
      ],
      [
        'slas/acme/events/agreement.yml',
        'file/misnamed',
        'A file named agreement.yml is not read: an agreement is found by the name agreement.yaml.',
      ],
      [
        'slas/linked',
        'file/not-plain',
        'This is a symbolic link to a folder; it is not followed, so no agreement behind it is read.',
      ],
    ])
  })

  it('nothing is found where there is no root', () => {
    expect(survey(join(folder, 'nowhere'))).toEqual([{ root: undefined, files: [], findings: [] }])
  })
})

describe('with paths', () => {
  it('files of any name and folders are found once each, under the root nearest to them', () => {
    expect(
      shown('one', 'drafts/mine.yaml', 'slas/acme', 'slas/acme/shop/agreement.yaml', './slas/acme/'),
    ).toEqual(['drafts/mine.yaml', 'slas/acme/shop/agreement.yaml'])
    const sites = survey(folder, ['one/slas', 'two/slas', 'one/drafts/mine.yaml', 'nowhere/mine.yaml'])
    expect(sites.map(({ root, files }) => [root, files.length])).toEqual([
      [join(folder, 'one/slas'), 5],
      [join(folder, 'two/slas'), 1],
      [undefined, 1],
    ])
  })

  it('parties.yaml and calendars.yaml stand for themselves', () => {
    expect(survey(folder, ['two/slas/parties.yaml', 'two/slas/calendars.yaml'])).toEqual([
      { root: join(folder, 'two/slas'), files: [], findings: [] },
    ])
  })

  it('a folder called agreement.yaml and a path to nothing are files to the reader, which says what they are', () => {
    expect(shown('one', 'slas/initech/folder/agreement.yaml', 'gone.yaml')).toEqual([
      'gone.yaml',
      'slas/initech/folder/agreement.yaml',
    ])
  })
})
