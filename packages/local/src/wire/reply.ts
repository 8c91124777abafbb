import { randomUUID } from 'node:crypto'

/** What goes back over HTTP. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** Every answer of AWS names its request. */
export function requestId(): string {
  return randomUUID()
}

/** A JSON document for people and scripts, as the side door speaks. */
export function json(status: number, value: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: `${JSON.stringify(value, undefined, 2)}\n`,
  }
}
