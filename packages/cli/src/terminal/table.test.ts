import { expect, it } from 'vitest'
import { table } from './table.ts'

it('aligns columns by cells, numbers to the right, without blanks at the end of a line', () => {
  const lines = table(
    [{ heading: 'promise' }, { heading: 'cost', side: 'right' }, { heading: 'verified by' }],
    [
      ['uptime', '$ 1.20', 'alarm'],
      ['東京', '$ 12.00', 'people'],
      ['none', '', ''],
    ],
  )
  expect(lines).toEqual([
    'promise     cost  verified by',
    '───────  ───────  ───────────',
    'uptime    $ 1.20  alarm',
    '東京     $ 12.00  people',
    'none',
  ])
})

it('needs no row', () => {
  expect(table([{ heading: 'promise' }], [])).toEqual(['promise', '───────'])
})
