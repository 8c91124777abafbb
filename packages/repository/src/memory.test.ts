import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { memoryKey, openMemory, type Judged } from './memory.ts'
import { fileRules } from './file-rules.ts'
import { aboutFile } from './trouble.ts'

const folder = mkdtempSync(join(tmpdir(), 'nines-memory-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const fresh = (): string => join(folder, `${(count += 1)}`, 'check.json')

const sound: Judged = { id: 'acme/shop', findings: [] }
const wanting: Judged = {
  id: null,
  findings: fileRules.slice(0, 1).map((rule) => aboutFile('a.yaml', { rule, says: 'Says.', fix: 'Fix.' })),
}

describe('a memory', () => {
  it('recalls what it kept, in this run and in the next', () => {
    const file = fresh()
    const memory = openMemory(file)
    expect(memory.recall('a')).toBeUndefined()
    memory.keep('a', sound)
    memory.keep('b', wanting)
    memory.save(true)
    const next = openMemory(file)
    expect(next.recall('a')).toEqual(sound)
    expect(next.recall('b')).toEqual(wanting)
    expect(next.recall('c')).toBeUndefined()
  })

  it('forgets what a whole run did not ask for, and only that one', () => {
    const file = fresh()
    const memory = openMemory(file)
    for (const key of ['a', 'b']) memory.keep(key, sound)
    memory.save(true)
    const part = openMemory(file)
    part.keep('c', sound)
    part.save(false)
    expect(['a', 'b', 'c'].map((key) => openMemory(file).recall(key))).toEqual([sound, sound, sound])
    const whole = openMemory(file)
    whole.recall('a')
    whole.keep('d', sound)
    whole.save(true)
    expect(['a', 'b', 'c', 'd'].map((key) => openMemory(file).recall(key))).toEqual([
      sound,
      undefined,
      undefined,
      sound,
    ])
  })

  it('remembers nothing without a file, nor where it cannot write', () => {
    writeFileSync(join(folder, 'file'), '')
    for (const file of [undefined, join(folder, 'file', 'check.json')]) {
      const memory = openMemory(file)
      memory.keep('a', sound)
      memory.save(true)
      expect(openMemory(file).recall('a')).toBeUndefined()
    }
  })

  it('leaves no draft behind, and writes only when it learnt something', () => {
    const file = fresh()
    const memory = openMemory(file)
    memory.keep('a', sound)
    memory.save(true)
    const before = readFileSync(file)
    const next = openMemory(file)
    next.recall('a')
    next.save(true)
    expect(readFileSync(file)).toEqual(before)
    expect(readdirSync(join(file, '..'))).toEqual(['check.json'])
  })
})

describe('a memory that is not what was written', () => {
  const written = (): string => {
    const file = fresh()
    const memory = openMemory(file)
    memory.keep('a', wanting)
    memory.save(true)
    return file
  }

  it.each([
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['another word', (text: string) => text.replace('Says', 'Lies')],
    ['nothing', () => ''],
    ['noise', () => '\0\0\0'],
    ['one line', (text: string) => text.split('\n')[0] ?? ''],
  ])('is empty: %s', (_, spoil) => {
    const file = written()
    writeFileSync(file, spoil(readFileSync(file, 'utf8')))
    expect(openMemory(file).recall('a')).toBeUndefined()
  })

  it.each([
    ['a text', 'sound'],
    ['a list', []],
    ['null', null],
    ['an id that is a number', { id: 1, findings: [] }],
    ['findings that are no list', { id: null, findings: {} }],
    ['a finding without a place', { id: null, findings: [{ ...wanting.findings[0], place: undefined }] }],
    ['a finding of no severity', { id: null, findings: [{ ...wanting.findings[0], severity: 'fatal' }] }],
    ['a finding that says nothing', { id: null, findings: [{ ...wanting.findings[0], says: undefined }] }],
    ['a place without a line', { id: null, findings: [{ ...wanting.findings[0], place: { file: 'a' } }] }],
  ])('is no judgement, even with the right digest: %s', (_, entry) => {
    const file = fresh()
    const memory = openMemory(file)
    // @ts-expect-error an older nines may have kept another shape
    memory.keep('a', entry)
    memory.save(true)
    expect(openMemory(file).recall('a')).toBeUndefined()
  })
})

it('a key tells its parts apart', () => {
  const keys = [
    memoryKey('ab', 'c'),
    memoryKey('a', 'bc'),
    memoryKey('abc'),
    memoryKey('abc', ''),
    memoryKey(),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  expect(memoryKey('a', new Uint8Array([98]))).toBe(memoryKey('a', 'b'))
})
