import { type Fields, normalize } from './field.ts'
import { misfits, type Misfit } from './fitness.ts'
import type { Kind } from '../kind/kind.ts'
import { allTags } from './resource-tag.ts'
import type { Settings } from '../account/settings.ts'
import type { Properties } from '../value/value.ts'

/** What the engine asks about inputs before anything is done. */
export interface CheckRequest {
  /** The inputs of the last update; empty for a new resource. */
  readonly olds: Properties
  readonly news: Properties
  /** The logical name. */
  readonly name: string
  /** Bytes in hex that are stable for the resource: the tail of an automatic name. */
  readonly seed: string
}

/** Inputs as they are stored, and every one that doesn't fit. */
export interface Checked {
  readonly inputs: Properties
  readonly misfits: readonly Misfit[]
}

/** The kind's own inputs with those that every kind, or every tagged kind, has. */
export function fieldsOf(kind: Kind): Fields {
  return {
    ...kind.fields,
    region: { is: 'text', replaces: true },
    ...(kind.tagged ? { tags: { is: 'map' }, tagsAll: { is: 'map' } } : {}),
  }
}

/** Checks inputs and writes out what the program left to the provider: name, region, all tags, defaults. */
export function check(kind: Kind, settings: Settings, request: CheckRequest): Checked {
  const full: Properties = {
    ...request.news,
    ...automaticName(kind, request),
    region: request.news['region'] ?? settings.region,
    ...(kind.tagged ? { tagsAll: allTags(settings, request.news['tags']) } : {}),
  }
  const fields = fieldsOf(kind)
  return { inputs: normalize(fields, full), misfits: misfits(fields, full) }
}

function automaticName({ name }: Kind, request: CheckRequest): Properties {
  if (name === undefined || !name.automatic || request.news[name.input] !== undefined) return {}
  const made = `${request.name.slice(0, longest - tail - 1)}-${request.seed.slice(0, tail)}`
  return { [name.input]: request.olds[name.input] ?? made }
}

const longest = 255 // characters: CloudWatch's and SNS's limit of a name, less than SNS's 256
const tail = 7 // hex digits: as many as the official provider appends
