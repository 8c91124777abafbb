import { describe, expect, it } from 'vitest'
import { givenAnswers } from './given.ts'

const named = new Set(['target', 'objective'])

describe('a value of a flag', () => {
  it.each([
    ['uptime=>= 99.9 %', 'uptime', '>= 99.9 %'],
    ['>= 99.9 %', undefined, '>= 99.9 %'],
    ['< 99.9 % -> 10 %', undefined, '< 99.9 % -> 10 %'],
    ['first-response=P1: 15 min, P2: 4 h', 'first-response', 'P1: 15 min, P2: 4 h'],
    ['Two = two.', undefined, 'Two = two.'],
    ['a=b=c', 'a', 'b=c'],
    ['a=', 'a', ''],
    ['a=one\ntwo', 'a', 'one\ntwo'],
  ])('%j has the name %s and says %j', (text, name, value) => {
    expect(givenAnswers({ target: [text] }, named).peek('target')).toEqual([{ name, value, text }])
  })

  it('of a flag without names is taken as it is', () => {
    expect(givenAnswers({ title: ['a=b'] }, named).take('title')?.value).toBe('a=b')
  })
})

describe('answers', () => {
  it('for a name are those with the name, else those without any', () => {
    const answers = givenAnswers({ target: ['1', 'speed=2', 'delay=3'] }, named)
    expect(answers.take('target', 'speed')?.value).toBe('2')
    expect(answers.take('target', 'uptime')?.value).toBe('1')
    expect(answers.take('share', 'uptime')).toBeUndefined()
    expect(answers.unused()).toEqual([
      { flag: 'target', given: { name: 'delay', value: '3', text: 'delay=3' } },
    ])
  })

  it('are used by taking all of them', () => {
    const answers = givenAnswers({ objective: ['one', 'two'] }, named)
    expect(answers.unused()).toHaveLength(2)
    expect(answers.takeAll('objective').map(({ value }) => value)).toEqual(['one', 'two'])
    expect(answers.unused()).toEqual([])
  })
})
