import type { Duration } from './quantity.ts'

/** The three kinds of request that have to be kept apart (E8). What no list names counts as failed. */
export interface RequestClasses {
  /** In the total and good. */
  readonly good: readonly RequestClass[]
  /** In the total and not good. */
  readonly failed: readonly RequestClass[]
  /** In neither sum. */
  readonly out: readonly RequestClass[]
}

/** A kind of request: by HTTP status (`503`, `5xx`), by how late it came, or by a word. */
export type RequestClass =
  | { readonly kind: 'status'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'later than'; readonly limit: Duration; readonly text: string }
  | { readonly kind: 'word'; readonly text: RequestWord }

/** Requests that a status doesn't tell. */
export type RequestWord =
  | 'answered'
  | 'internal error'
  | 'timeout'
  | 'throttled'
  | 'unauthorized'
  | 'repeated without back-off'
  | 'load test'
  | 'cancelled by client'
  | 'abandoned'
  | 'not scheduled'
