import { describe, expect, it } from 'vitest'
import { progressOn } from './progress.ts'
import type { Screen } from './screen.ts'

function screen(isTerminal: boolean): { readonly screen: Screen; readonly written: () => string } {
  let text = ''
  const write = (words: string): void => {
    text += words
  }
  return { screen: { write, isTerminal, hasColours: false, columns: 30 }, written: () => text }
}

function clock(...times: readonly number[]): () => number {
  let at = 0
  return () => times[Math.min(at++, times.length - 1)] ?? 0
}

describe('where it is piped', () => {
  it('writes a line when a step begins and one when it ends', () => {
    const { screen: piped, written } = screen(false)
    const progress = progressOn(piped, clock(0, 0, 2500, 2500, 3000))
    progress.step('build the engine')
    progress.detail('12 of 40')
    progress.line('go 1.25 found')
    progress.done()
    progress.step('preview')
    progress.failed('preview stopped')
    expect(written()).toBe(
      [
        'build the engine …',
        'go 1.25 found',
        '✓ build the engine (2.5 s)',
        'preview …',
        '✗ preview stopped (0.5 s)',
        '',
      ].join('\n'),
    )
  })
})

describe('on a terminal', () => {
  it('redraws one line, and leaves a line for each step that ended', () => {
    const { screen: terminal, written } = screen(true)
    const progress = progressOn(terminal, clock(0))
    progress.step('preview')
    progress.detail('12 of 40 resources, and more than fits')
    progress.done('previewed')
    progress.done('said once only')
    const wipe = '\r\u001B[K'
    expect(written()).toBe(
      [`${wipe}⠋ preview`, `${wipe}⠋ preview  12 of 40 resource…`, `${wipe}✓ previewed 0.0 s\n`].join(''),
    )
  })

  it('ends a step when the next one begins, and keeps lines above it', () => {
    const { screen: terminal, written } = screen(true)
    const progress = progressOn(terminal, clock(0))
    progress.step('one')
    progress.step('two')
    progress.line('told')
    progress.failed()
    const wipe = '\r\u001B[K'
    expect(written()).toBe(
      [
        `${wipe}⠋ one`,
        `${wipe}✓ one 0.0 s\n`,
        `${wipe}⠋ two`,
        `${wipe}told\n`,
        `${wipe}⠋ two`,
        `${wipe}✗ two 0.0 s\n`,
      ].join(''),
    )
  })
})
