import { describe, expect, it } from 'vitest'
import { horizontalMarks, verticalMarks } from './annotation.ts'

const horizontal = (...marks: readonly unknown[]): unknown =>
  horizontalMarks({ annotations: { horizontal: marks } })
const vertical = (...marks: readonly unknown[]): unknown =>
  verticalMarks({ annotations: { vertical: marks } })

describe('marks of a graph', () => {
  it.each([
    [
      'a line',
      { value: 1, label: 'target', color: '#2ca02c' },
      { at: 1, label: 'target', color: '#2ca02c', axis: 'left' },
    ],
    [
      'a line of the right axis',
      { value: 1, yAxis: 'right' },
      { at: 1, label: '', color: '#d62728', axis: 'right' },
    ],
    [
      'all above',
      { value: 1, fill: 'above' },
      { at: 1, edge: Number.POSITIVE_INFINITY, label: '', color: '#d62728', axis: 'left' },
    ],
    [
      'all below',
      { value: 1, fill: 'below' },
      { at: 1, edge: Number.NEGATIVE_INFINITY, label: '', color: '#d62728', axis: 'left' },
    ],
    [
      'a band',
      [{ value: 1, label: 'band' }, { value: 2 }],
      { at: 1, edge: 2, label: 'band', color: '#d62728', axis: 'left' },
    ],
  ])('may be %s', (_, mark, found) => {
    expect(horizontal(mark)).toEqual([found])
  })

  it('may be instants', () => {
    expect(vertical({ value: '2026-11-10T00:00:00Z', label: 'v2', fill: 'after' })).toEqual([
      { at: 1_794_268_800, edge: Number.POSITIVE_INFINITY, label: 'v2', color: '#d62728', axis: 'left' },
    ])
  })

  it('that name no place are left out', () => {
    expect(horizontal({}, { value: '1' }, 'x', [], [1])).toEqual([])
    expect(vertical({ value: 'soon' })).toEqual([])
    expect(horizontalMarks({})).toEqual([])
  })
})
