import { isRecord } from '../shape/reading.ts'
import { decodeJson } from '../wire/json-protocol.ts'

/** A JSON object whose members are yet to be looked at. */
export type Properties = Readonly<Record<string, unknown>>

/** One widget of a dashboard: where it lies on the grid of 24 columns, and what it shows. */
export interface Widget {
  readonly type: string
  /** Undefined where CloudWatch places the widget by itself. */
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly properties: Properties
}

/** A dashboard's body; undefined when it isn't one. */
export interface DashboardBody {
  /** For example `-P30D` or an instant. */
  readonly start?: string
  readonly end?: string
  readonly widgets: readonly Widget[]
}

/** Reads the JSON of a dashboard. */
export function readBody(text: string): DashboardBody | undefined {
  const body = decodeJson(Buffer.from(text))
  if (!isRecord(body) || !Array.isArray(body['widgets'])) return undefined
  const start = textIn(body, 'start')
  const end = textIn(body, 'end')
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    widgets: body['widgets'].filter(isRecord).map(readWidget),
  }
}

function readWidget(raw: Properties): Widget {
  const x = numberIn(raw, 'x')
  const y = numberIn(raw, 'y')
  return {
    type: textIn(raw, 'type') ?? '',
    ...(x === undefined || y === undefined ? {} : { x: within(x, 0, 23), y: within(y, 0, 10_000) }),
    // CloudWatch's own size of a widget that says none.
    width: within(numberIn(raw, 'width') ?? 6, 1, 24),
    height: within(numberIn(raw, 'height') ?? 6, 1, 1000),
    properties: recordIn(raw, 'properties'),
  }
}

const within = (value: number, min: number, max: number): number =>
  Math.min(max, Math.max(min, Math.trunc(value)))

/** A member that is a text. */
export function textIn(from: Properties, name: string): string | undefined {
  const value = from[name]
  return typeof value === 'string' ? value : undefined
}

/** A member that is a number. */
export function numberIn(from: Properties, name: string): number | undefined {
  const value = from[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A member that is an object; an empty one when it isn't. */
export function recordIn(from: Properties, name: string): Properties {
  const value = from[name]
  return isRecord(value) ? value : {}
}

/** A member that is a list; an empty one when it isn't. */
export function listIn(from: Properties, name: string): readonly unknown[] {
  const value = from[name]
  return Array.isArray(value) ? value : []
}
