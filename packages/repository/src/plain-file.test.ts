import { execFileSync } from 'node:child_process'
import { openSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { kindOf, largestFile, leavesUnjudged, readPlainFile, unreadable } from './plain-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'nines-plain-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)
const no = (): boolean => false

function told(path: string): string {
  const reading = readPlainFile(path, 'x')
  return reading.ok ? 'read' : reading.finding.says
}

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code })
  }
}

describe('a regular file', () => {
  it('is read as it is, up to 1 MiB', () => {
    writeFileSync(at('whole.yaml'), 'nines: v1\n')
    writeFileSync(at('full.yaml'), Buffer.alloc(largestFile, 'a'))
    writeFileSync(at('empty.yaml'), '')
    expect(readPlainFile(at('whole.yaml'), 'whole.yaml')).toEqual({
      ok: true,
      bytes: new TextEncoder().encode('nines: v1\n'),
    })
    expect(readPlainFile(at('full.yaml'), 'full.yaml')).toMatchObject({
      ok: true,
      bytes: { length: largestFile },
    })
    expect(readPlainFile(at('empty.yaml'), 'empty.yaml')).toMatchObject({ ok: true, bytes: { length: 0 } })
  })

  it('may shrink while it is read', () => {
    writeFileSync(at('shrinks.yaml'), 'nines: v1\n')
    const reading = readPlainFile(at('shrinks.yaml'), 'shrinks.yaml', (path, flags) => {
      const descriptor = openSync(path, flags)
      truncateSync(path, 5)
      return descriptor
    })
    expect(reading).toEqual({ ok: true, bytes: new TextEncoder().encode('nines') })
  })
})

it('a file with a NUL is no text', () => {
  writeFileSync(at('utf-16.yaml'), Buffer.from('nines', 'utf16le'))
  expect(readPlainFile(at('utf-16.yaml'), 'utf-16.yaml')).toMatchObject({
    ok: false,
    finding: { rule: 'file/not-text', says: 'Byte 2 of the file is NUL, which no text in UTF-8 holds.' },
  })
})

describe('anything else', () => {
  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a symbolic link', (path: string) => symlinkSync('/etc/hostname', path)],
    ['a symbolic link', (path: string) => symlinkSync(path, path)],
    ['a named pipe', (path: string) => execFileSync('mkfifo', [path])],
  ])('is told by its kind and not opened: %s', (kind, make) => {
    const path = at(`${kind.replaceAll(' ', '-')}-${Math.random()}`)
    make(path)
    expect(readPlainFile(path, 'slas/agreement.yaml')).toEqual({
      ok: false,
      finding: {
        rule: 'file/not-plain',
        severity: 'error',
        place: { file: 'slas/agreement.yaml', line: 1, column: 1, endColumn: 1 },
        excerpt: '',
        says: `This is ${kind}, and only a regular file is read.`,
        fix: 'Put a regular file with the text of the agreement in its place.',
      },
    })
  })

  it('may be a socket or a device', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(at('socket'), resolve))
    expect(told(at('socket'))).toBe('This is a socket, and only a regular file is read.')
    expect(told('/dev/zero')).toBe('This is a device, and only a regular file is read.')
    await new Promise((resolve) => server.close(resolve))
    expect(kindOf({ isSymbolicLink: no, isDirectory: no, isFIFO: no, isSocket: no })).toBe('a device')
  })

  it('is a giant by its size alone', () => {
    writeFileSync(at('giant.yaml'), '')
    truncateSync(at('giant.yaml'), 50 * largestFile)
    expect(readPlainFile(at('giant.yaml'), 'giant.yaml')).toMatchObject({
      ok: false,
      finding: { rule: 'file/too-large', says: 'The file has 50.0 MiB; up to 1 MiB is read.' },
    })
    truncateSync(at('giant.yaml'), largestFile + 1)
    expect(readPlainFile(at('giant.yaml'), 'giant.yaml')).toMatchObject({
      finding: { says: 'The file has 1.1 MiB; up to 1 MiB is read.' },
    })
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['EACCES', 'The file cannot be read: the user who runs nines has no right to (EACCES).'],
    ['EPERM', 'The file cannot be read: the user who runs nines has no right to (EACCES).'],
    ['ENOENT', 'There is no such file (ENOENT).'],
    ['ELOOP', 'A symbolic link took the place of the file (ELOOP).'],
    ['EMFILE', 'The system has no file handle left (EMFILE).'],
    ['EIO', 'The file cannot be read: the system answers EIO.'],
  ])('leaves it unjudged: %s', (code, says) => {
    writeFileSync(at('guarded.yaml'), 'x')
    const reading = readPlainFile(at('guarded.yaml'), 'guarded.yaml', failing(code))
    expect(reading).toMatchObject({
      ok: false,
      finding: { rule: 'file/unreadable', severity: 'error', says },
    })
    expect(!reading.ok && leavesUnjudged(reading.finding)).toBe(true)
  })

  it('may have vanished since it was listed', () => {
    expect(readPlainFile(at('vanished.yaml'), 'vanished.yaml')).toMatchObject({
      ok: false,
      finding: {
        place: { file: 'vanished.yaml', line: 1, column: 1, endColumn: 1 },
        says: 'There is no such file (ENOENT).',
      },
    })
  })

  it('is no excuse for a fault of our own', () => {
    expect(() => unreadable(new TypeError('a fault'))).toThrow('a fault')
  })
})
