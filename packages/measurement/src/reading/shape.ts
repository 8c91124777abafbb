import type { RulePage } from '@nines/agreement'
import type { Desk, Path, Read } from './desk.ts'
import { listed, shown } from './desk.ts'

/** Told by every reader of a value. */
export const otherKind: RulePage = {
  id: 'facts/kind',
  severity: 'error',
  title: 'A value is of the kind that its place needs',
  why: 'What would have to be guessed (1,5 or yes or 14:00) decides about a verdict and money, so it is read exactly or not at all. A number of a series has at most 15 digits, as many as a double holds; what was not measured is null.',
}

/** Told by every reader of a mapping. */
export const missing: RulePage = {
  id: 'facts/missing',
  severity: 'error',
  title: 'What a judgement needs is said',
  why: 'When a series starts, how long its intervals are, who reported: what is left out would have to be taken from somewhere, and nobody would see that it was.',
}

const unknownKey: RulePage = {
  id: 'facts/unknown-key',
  severity: 'error',
  title: 'Every key is one that is read',
  why: 'A key with a letter too many would be passed over, and what it says with it: without asOf, silence at the end of a series becomes unknown time. So each key is read, or told.',
}

export const shapeRules: readonly RulePage[] = [otherKind, missing, unknownKey]

/** A mapping, as YAML and JSON have them. */
export function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

interface Need<T> {
  readonly told: true
  readonly fallback?: T
  readonly read: Read<T>
}

interface May<T> {
  readonly told: false
  readonly read: Read<T>
}

/** A key that has to stand. */
export function need<T>(read: Read<T>): Need<T> {
  return { told: true, read }
}

/** A key that may be left out. */
export function may<T>(read: Read<T>): May<T> {
  return { told: false, read }
}

/** A key that stands for a value of its own where it is left out. */
export function orElse<T>(read: Read<T>, fallback: T): Need<T> {
  return { told: true, read, fallback }
}

type Key = Need<unknown> | May<unknown>
type Keys = Readonly<Record<string, Key>>

/** What is left of a mapping whose keys were read. */
export type Told<K extends Keys> = {
  readonly [N in keyof K as K[N] extends Need<unknown> ? N : never]: K[N] extends Need<infer T> ? T : never
} & {
  readonly [N in keyof K as K[N] extends Need<unknown> ? never : N]?: K[N] extends May<infer T> ? T : never
}

/** Reads a mapping of known keys; every unknown key and every one that is missing is told. */
export function mapping<K extends Keys>(keys: K): Read<Told<K>> {
  return (data, at, desk) => {
    if (!isMapping(data)) return wrongKind('a mapping', data, at, desk)
    const values: Record<string, unknown> = {}
    let sound = true
    for (const [name, key] of Object.entries(keys))
      sound = readKey(name, key, { data, values, at }, desk) && sound
    for (const name of Object.keys(data)) sound = isKnown(name, keys, at, desk) && sound
    return sound && isTold(keys, values) ? values : undefined
  }
}

interface Page {
  readonly data: Readonly<Record<string, unknown>>
  readonly values: Record<string, unknown>
  readonly at: Path
}

function readKey(name: string, key: Key, { data, values, at }: Page, desk: Desk): boolean {
  const stands = Object.hasOwn(data, name)
  const fallback = key.told ? key.fallback : undefined
  const value = stands ? key.read(data[name], [...at, name], desk) : fallback
  if (value !== undefined) values[name] = value
  if (stands || value !== undefined) return value !== undefined
  if (key.told) desk.tell({ rule: missing, at, says: `${name} is missing here.`, fix: `Write ${name}.` })
  return !key.told
}

// Every key was read by its own reader, or this is not asked.
function isTold<K extends Keys>(keys: K, values: Readonly<Record<string, unknown>>): values is Told<K> {
  return Object.entries(keys).every(([name, { told }]) => !told || Object.hasOwn(values, name))
}

function isKnown(name: string, keys: Keys, at: Path, desk: Desk): boolean {
  if (Object.hasOwn(keys, name)) return true
  const says = `${shown(name)} is no key here; there are ${listed(Object.keys(keys))}.`
  const fix = 'Take it out, or write one of these.'
  desk.tell({ rule: unknownKey, at: [...at, name], onKey: true, says, fix })
  return false
}

/** Reads a list, each item by itself. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (data, at, desk) => {
    if (!Array.isArray(data)) return wrongKind('a list', data, at, desk)
    const items: T[] = []
    for (const [index, item] of data.entries()) {
      const value = read(item, [...at, index], desk)
      if (value !== undefined) items.push(value)
    }
    return items.length === data.length ? items : undefined
  }
}

/** Reads a mapping of any keys that have a form, each value by itself. */
export function entries<T>(read: Read<T>, key: Read<string> = anyKey): Read<Readonly<Record<string, T>>> {
  return (data, at, desk) => {
    if (!isMapping(data)) return wrongKind('a mapping', data, at, desk)
    const values: [string, T][] = []
    for (const [name, item] of Object.entries(data)) {
      const [named, value] = [key(name, [...at, name], desk), read(item, [...at, name], desk)]
      if (named !== undefined && value !== undefined) values.push([name, value])
    }
    return values.length === Object.keys(data).length ? Object.fromEntries(values) : undefined
  }
}

function anyKey(data: unknown): string {
  return String(data)
}

/** Reads a value, or null where there is none. */
export function orNull<T>(read: Read<T>): Read<T | null> {
  return (data, at, desk) => (data === null ? null : read(data, at, desk))
}

/** Tells that a value is of another kind than it has to be. */
export function wrongKind(wanted: string, data: unknown, at: Path, desk: Desk): undefined {
  const says = `Here stands ${shown(data)}, where ${wanted} has to stand.`
  desk.tell({ rule: otherKind, at, says, fix: `Write ${wanted}.` })
  return undefined
}
