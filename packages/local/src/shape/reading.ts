import type { Shape, Structure } from './shape.ts'

/** How a timestamp travels: epoch seconds as a plain number, or the same under CBOR tag 1. */
export type Wire = 'json' | 'cbor'

/** A value of the wire in the types of its shape, or why it can't be. */
export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly says: string }

/**
 * Reads a decoded body into the types of a shape. Nulls and members that the shape doesn't know are left out, as
 * AWS does; a value of another type is a serialization trouble, in the words of AWS's JSON front end.
 */
export function read(shape: Shape, raw: unknown, wire: Wire): Reading {
  if (shape.is === 'list') return readList(shape.of, raw, wire)
  if (shape.is === 'structure') return readStructure(shape, raw, wire)
  return scalars[shape.is](raw, wire)
}

type Scalar = Exclude<Shape['is'], 'list' | 'structure'>

const scalars: Readonly<Record<Scalar, (raw: unknown, wire: Wire) => Reading>> = {
  time: readTime,
  real: readReal,
  whole: (raw) => (Number.isInteger(raw) ? done(raw) : mismatch(raw, 'an Integer')),
  flag: (raw) => (typeof raw === 'boolean' ? done(raw) : mismatch(raw, 'a Boolean')),
  text: (raw) => (typeof raw === 'string' ? done(raw) : mismatch(raw, 'a String')),
}

const done = (value: unknown): Reading => ({ ok: true, value })

// JSON has no such numbers: AWS writes them as strings.
const unwritable: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

function readReal(raw: unknown): Reading {
  if (typeof raw === 'number') return done(raw)
  const named = typeof raw === 'string' && Object.hasOwn(unwritable, raw) ? unwritable[raw] : undefined
  return named === undefined ? mismatch(raw, 'a Double') : done(named)
}

function readList(of: Shape, raw: unknown, wire: Wire): Reading {
  if (!Array.isArray(raw)) return { ok: false, says: 'Expected list or null' }
  const value: unknown[] = []
  for (const item of raw) {
    const reading = item === null ? done(null) : read(of, item, wire)
    if (!reading.ok) return reading
    value.push(reading.value)
  }
  return done(value)
}

function readStructure(shape: Structure, raw: unknown, wire: Wire): Reading {
  if (!isRecord(raw)) return { ok: false, says: 'Expected structure or null' }
  const entries: [string, unknown][] = []
  for (const { name, shape: member } of shape.members) {
    const item = Object.hasOwn(raw, name) ? raw[name] : undefined
    if (item === undefined || item === null) continue
    const reading = read(member, item, wire)
    if (!reading.ok) return reading
    entries.push([name, reading.value])
  }
  return done(Object.fromEntries(entries))
}

/** A plain object: what JSON and CBOR call a map. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The trouble of a value that has another type than its shape asks for. */
function mismatch(raw: unknown, wanted: string): Reading {
  if (Array.isArray(raw)) return { ok: false, says: 'Start of list found where not expected' }
  if (isRecord(raw)) return { ok: false, says: 'Start of structure or map found where not expected.' }
  return { ok: false, says: `${token(raw)} can not be converted to ${wanted}` }
}

function token(raw: unknown): string {
  if (typeof raw === 'boolean') return raw ? 'TRUE_VALUE' : 'FALSE_VALUE'
  return typeof raw === 'string' ? 'STRING_VALUE' : 'NUMBER_VALUE'
}

// Into epoch seconds.
function readTime(raw: unknown, wire: Wire): Reading {
  const seconds = wire === 'cbor' ? untag(raw) : raw
  return typeof seconds === 'number' && Number.isFinite(seconds)
    ? { ok: true, value: seconds }
    : mismatch(raw, 'a Timestamp')
}

// RFC 8949, 3.4.2: tag 1 is epoch-based date and time.
function untag(raw: unknown): unknown {
  return isRecord(raw) && Number(raw['tag']) === 1 ? raw['value'] : undefined
}
