import { describe, expect, it } from 'vitest'
import { instantFault } from './instant-fault.ts'

describe('what keeps a text from being an instant', () => {
  it.each([
    ['2026-13-03T10:00:00Z', 'In 2026-13-03T10:00:00Z the month is 13, and a year has 12.'],
    ['2026-00-03T10:00:00Z', 'In 2026-00-03T10:00:00Z the month is 00, and a year has 12.'],
    ['2026-02-29T10:00:00Z', 'In 2026-02-29T10:00:00Z the day is 29, and 2026-02 has 28.'],
    ['2026-02-00T10:00Z', 'In 2026-02-00T10:00Z the day is 00, and 2026-02 has 28.'],
    ['2026-10-03T24:00:00Z', 'In 2026-10-03T24:00:00Z the hour is 24, and a day has 00 to 23.'],
    ['2026-10-03T10:60:00Z', 'In 2026-10-03T10:60:00Z the minute is 60, and an hour has 00 to 59.'],
    ['2026-10-03T10:00:61Z', 'In 2026-10-03T10:00:61Z the second is 61, and a minute has 00 to 59.'],
    [
      '2026-10-03T10:00:00+24:00',
      'In 2026-10-03T10:00:00+24:00 the offset is +24:00, and none is a day long.',
    ],
    ['2026-10-03T25:00:00', 'In 2026-10-03T25:00:00 the hour is 25, and a day has 00 to 23.'],
    ['3.10.2026', 'Here stands "3.10.2026", where an instant such as 2026-09-14T10:20:00Z has to stand.'],
    ['', 'Here stands "", where an instant such as 2026-09-14T10:20:00Z has to stand.'],
  ])('%s: the part', (written, says) => {
    expect(instantFault(written)).toMatchObject({ rule: { id: 'facts/kind' }, says })
  })

  it('is its offset, where all else is right', () => {
    expect(instantFault('2026-10-03T10:00')).toMatchObject({
      rule: { id: 'facts/zone' },
      fix: 'Write 2026-10-03T10:00Z, or the offset of the place, such as 2026-10-03T10:00+01:00.',
    })
  })
})
