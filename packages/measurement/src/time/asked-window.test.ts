import { expect, it } from 'vitest'
import { askedSpan, readWindowName } from './asked-window.ts'
import { instantText } from './zone-time.ts'

const term = { effective: '2026-01-01', until: '2026-12-31' }
const spanOf = (name: string, zone: string): readonly string[] => {
  const asked = readWindowName(name)
  const span = asked === undefined ? undefined : askedSpan(asked, zone, term)
  return span === undefined ? [] : [instantText(span.from), instantText(span.to)]
}

it.each([
  ['2026-09', 'UTC', '2026-09-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  ['2026-10', 'Europe/London', '2026-09-30T23:00:00Z', '2026-11-01T00:00:00Z'],
  ['2026-Q3', 'UTC', '2026-07-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  ['2026', 'Europe/Paris', '2025-12-31T23:00:00Z', '2026-12-31T23:00:00Z'],
  ['2026-W01', 'UTC', '2025-12-29T00:00:00Z', '2026-01-05T00:00:00Z'],
  ['2026-09-14', 'UTC', '2026-09-14T00:00:00Z', '2026-09-15T00:00:00Z'],
  ['2026-09-14T10', 'Asia/Kolkata', '2026-09-14T04:30:00Z', '2026-09-14T05:30:00Z'],
  ['term', 'UTC', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'],
])('%s in %s', (name, zone, from, to) => {
  expect(spanOf(name, zone)).toEqual([from, to])
})

it.each(['2026-13', '2026-Q5', '2026-W54', '2025-W53', '2026-02-30', '2026-02-30T10', '26', 'soon'])(
  '%s names no window',
  (name) => {
    expect(readWindowName(name)).toBeUndefined()
  },
)

it('knows no whole of a term without an end', () => {
  expect(askedSpan({ kind: 'term', text: 'term' }, 'UTC', { effective: '2026-01-01' })).toBeUndefined()
})
