import struct from 'google-protobuf/google/protobuf/struct_pb.js'
import type { Properties, Value } from '../value/value.ts'

type Struct = struct.Struct

/** The properties in a protobuf message; none where the engine sent none. */
export function readStruct(message: Struct | undefined): Properties {
  return message === undefined ? {} : propertiesFrom(message.toJavaScript())
}

/** Properties as a protobuf message. */
export function writeStruct(properties: Properties): Struct {
  return struct.Struct.fromJavaScript({ ...properties })
}

/** Any JSON value as ours; what JSON doesn't know becomes null. */
export function valueFrom(raw: unknown): Value {
  if (Array.isArray(raw)) return raw.map((item) => valueFrom(item))
  if (typeof raw === 'object' && raw !== null) return propertiesFrom(raw)
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null
}

function propertiesFrom(raw: object): Properties {
  return Object.fromEntries(Object.entries(raw).map(([name, item]) => [name, valueFrom(item)]))
}
