import { describe, expect, it } from 'vitest'
import { clip, inside, secondsOf, secondsOfAll, sharedSeconds, union, without } from './span.ts'

describe('sharedSeconds', () => {
  it.each([
    [{ from: 0, to: 10 }, { from: 5, to: 20 }, 5],
    [{ from: 0, to: 10 }, { from: 10, to: 20 }, 0],
    [{ from: 0, to: 10 }, { from: 30, to: 40 }, 0],
    [{ from: 0, to: 40 }, { from: 30, to: 35 }, 5],
  ])('of %j and %j', (left, right, seconds) => {
    expect(sharedSeconds(left, right)).toBe(seconds)
    expect(sharedSeconds(right, left)).toBe(seconds)
  })
})

const span = (from: number, to: number) => ({ from, to })

describe('seconds of a span', () => {
  it('are exact where doubles are not', () => {
    expect(secondsOf(span(1_800_000_000.1, 1_800_007_948.9)).toFraction()).toBe('39744/5')
    expect(secondsOf(span(-0.5, 0.25)).toFraction()).toBe('3/4')
    expect(secondsOfAll([span(0, 10), span(5, 10)]).valueOf()).toBe(15)
    expect(secondsOfAll([]).valueOf()).toBe(0)
  })
})

it('union joins what touches or overlaps, in any order, and drops what is empty', () => {
  expect(union([span(8, 9), span(0, 5), span(5, 6), span(2, 4), span(20, 20)])).toEqual([
    span(0, 6),
    span(8, 9),
  ])
})

it('clip keeps what lies inside', () => {
  expect(clip([span(0, 5), span(4, 20), span(30, 40)], span(3, 10))).toEqual([span(3, 5), span(4, 10)])
})

it('without cuts holes out of each span by itself', () => {
  expect(without([span(0, 10), span(5, 12)], [span(2, 3), span(9, 30)])).toEqual([
    span(0, 2),
    span(3, 9),
    span(5, 9),
  ])
  expect(without([span(0, 10)], [])).toEqual([span(0, 10)])
  expect(without([span(0, 10)], [span(0, 10)])).toEqual([])
})

it('inside keeps what spans share with others', () => {
  expect(inside([span(0, 10), span(11, 12)], [span(8, 20), span(2, 3)])).toEqual([
    span(2, 3),
    span(8, 10),
    span(11, 12),
  ])
})
