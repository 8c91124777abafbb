import { describe, expect, it } from 'vitest'
import type { Field, Fields } from './field.ts'
import { misfits } from './fitness.ts'
import { unknowns } from '../value/unknown.ts'
import type { Value } from '../value/value.ts'

const metric: Fields = { name: { is: 'text', required: true }, period: { is: 'number' } }

describe('misfits', () => {
  it('names a missing argument and one that the stand-in does not know', () => {
    expect(misfits({ rule: { is: 'text', required: true } }, { evaluationCriteria: {} })).toEqual([
      {
        property: 'evaluationCriteria',
        reason: 'The stand-in provider does not know evaluationCriteria; use the official provider for it.',
      },
      { property: 'rule', reason: 'Missing required argument rule.' },
    ])
  })

  it.each<[Field, Value]>([
    [{ is: 'text' }, 'a'],
    [{ is: 'text', oneOf: ['Sum'] }, 'Sum'],
    [{ is: 'number' }, 0.0144],
    [{ is: 'flag' }, false],
    [{ is: 'json' }, '{}'],
    [{ is: 'map' }, { a: 'b' }],
    [{ is: 'texts' }, ['a']],
    [
      { is: 'object', fields: metric },
      { name: 'Errors', period: 60 },
    ],
    [{ is: 'objects', fields: metric }, [{ name: 'Errors' }]],
    [{ is: 'object' }, {}],
    [{ is: 'number' }, unknowns.number],
    [{ is: 'texts' }, unknowns.list],
    [{ is: 'flag' }, null],
  ])('lets %j be %j', (field, value) => {
    expect(misfits({ it: field }, { it: value })).toEqual([])
  })

  it.each<[Field, Value, string]>([
    [{ is: 'text' }, 1, 'it takes a text, not 1.'],
    [{ is: 'text', oneOf: ['Sum', 'Average'] }, 'sum', 'it takes one of Sum, Average, not "sum".'],
    [{ is: 'number' }, '1', 'it takes a number, not "1".'],
    [{ is: 'flag' }, 'true', 'it takes true or false, not "true".'],
    [{ is: 'json' }, '{', 'it takes a text that is JSON, not "{".'],
    [{ is: 'map' }, { a: 1 }, 'it takes texts by name, not {"a":1}.'],
    [{ is: 'texts' }, 'a', 'it takes a list of texts, not "a".'],
    [{ is: 'object', fields: metric }, { period: 60 }, 'it takes an object, not {"period":60}.'],
    [{ is: 'objects', fields: metric }, [{}], 'it takes a list of objects, not [{}].'],
  ])('does not let %j be %j', (field, value, reason) => {
    expect(misfits({ it: field }, { it: value })).toEqual([{ property: 'it', reason }])
  })
})
