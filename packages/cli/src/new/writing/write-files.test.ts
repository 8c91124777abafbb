import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../door.example.ts'
import { Refusal } from '../../refusal.ts'
import { writeFiles, type ChangedFile, type NewFile } from './write-files.ts'

const made = (folder: string): NewFile => ({
  path: join(folder, 'a/b/agreement.yaml'),
  shown: 'a/b/agreement.yaml',
  text: 'new\n',
})
const changed = (folder: string): ChangedFile => ({
  path: join(folder, 'parties.yaml'),
  shown: 'parties.yaml',
  text: 'changed\n',
  was: 'old\n',
})
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

describe('a new file', () => {
  it('is written with its folders, and the other one with it', () => {
    const folder = folderWith({ 'parties.yaml': 'old\n' })
    chmodSync(join(folder, 'parties.yaml'), 0o640)
    writeFiles([made(folder)], [changed(folder)])
    expect([read(folder, 'a/b/agreement.yaml'), read(folder, 'parties.yaml')]).toEqual(['new\n', 'changed\n'])
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['agreement.yaml'])
    expect(readdirSync(folder)).toEqual(['a', 'parties.yaml'])
    expect(statSync(join(folder, 'parties.yaml')).mode & 0o777).toBe(0o640)
  })

  it('never takes the place of another, and then nothing is changed', () => {
    const folder = folderWith({ 'parties.yaml': 'old\n', 'a/b/agreement.yaml': 'theirs\n' })
    expect(() => writeFiles([made(folder)], [changed(folder)])).toThrow('a/b/agreement.yaml is there already')
    expect([read(folder, 'a/b/agreement.yaml'), read(folder, 'parties.yaml')]).toEqual(['theirs\n', 'old\n'])
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['agreement.yaml'])
  })

  it('is taken back where the other one cannot be written', () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'parties.yaml/in-the-way'), { recursive: true })
    expect(() => writeFiles([made(folder)], [changed(folder)])).toThrow(Refusal)
    expect(existsSync(join(folder, 'a/b/agreement.yaml'))).toBe(false)
    expect(readdirSync(folder)).toEqual(['a', 'parties.yaml'])
  })

  it('is not written behind a link, or where a file is in the way of its folder', () => {
    const folder = folderWith({ 'elsewhere/x': '' })
    mkdirSync(join(folder, 'a'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'a/b'))
    expect(() => writeFiles([made(folder)], [])).toThrow('is a symbolic link')
    const other = folderWith({})
    writeFileSync(join(other, 'a'), '')
    expect(() => writeFiles([made(other)], [])).toThrow(/cannot be written: the system answers E/u)
  })
})
