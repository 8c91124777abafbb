import { describe, expect, it } from 'vitest'
import { pageRange } from './page-range.ts'

const now = 1_794_268_800
const hour = 3600
const day = 86_400
const range = (query: string, body?: { start?: string; end?: string }): unknown =>
  pageRange(new URLSearchParams(query), body === undefined ? undefined : { ...body, widgets: [] }, now)

describe('the span that a page shows', () => {
  it.each([
    ['the last three hours', '', undefined, [now - 3 * hour, now]],
    ['what the dashboard says, back from now', '', { start: '-PT8H' }, [now - 8 * hour, now]],
    ['months as thirty days', '', { start: '-P1M' }, [now - 30 * day, now]],
    ['years and weeks', '', { start: '-P1Y1W' }, [now - 372 * day, now]],
    [
      'instants of the dashboard',
      '',
      { start: '2026-11-01T00:00:00Z', end: '2026-11-02T00:00:00Z' },
      [1_793_491_200, 1_793_577_600],
    ],
    ['what is asked, before what the dashboard says', 'start=-P1D', { start: '-P30D' }, [now - day, now]],
    ['epoch seconds', `start=${now - 60}&end=${now}`, undefined, [now - 60, now]],
    ['back from the end that is asked', `start=-P1D&end=${now - day}`, undefined, [now - 2 * day, now - day]],
    [
      'three hours where the start is after the end',
      `start=${now}&end=${now - 60}`,
      undefined,
      [now - 60 - 3 * hour, now - 60],
    ],
    ['three hours where nothing is understood', 'start=-Psoon&end=later', undefined, [now - 3 * hour, now]],
  ])('is %s', (_, query, body, [start, end]) => {
    expect(range(query, body)).toEqual({ start, end })
  })
})
