import { describe, expect, it } from 'vitest'
import { findingsWith } from '../../promise-sample.ts'

const sections = (noData: string, measure: string): string => `metrics:
  uptime: { of: up, target: ">= 99.9 %", window: { calendar: month, zone: UTC }, ${noData}, measure: ${measure} }
exclusions: { works: { class: planned maintenance, effect: remove from both, notice: 48 h } }`

const requests = '{ requests: { reported: provider monitoring, classes: { failed: [5xx] } } }'
const unused = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => text.includes('exclusions/unused'))

describe('an exclusion that no metric is left for', () => {
  it('is none where a metric counts requests', () => {
    expect(unused(findingsWith(sections('noData: good', requests)))).toEqual([])
  })

  it('is not told where a metric could not be read whole', () => {
    const found = findingsWith(sections('nodata: good', requests))
    expect(found.length).toBeGreaterThan(0)
    expect(unused(found)).toEqual([])
  })
})
