import { describe, expect, it } from 'vitest'
import { detected, parameter } from './complaint-words.ts'
import { complain } from './complaint.ts'
import { list, oneOf, structure, text, whole } from './shape.ts'

const shape = structure({
  'AlarmName!': text(1, 5),
  Period: whole(1, 60),
  Unit: oneOf('Count', 'None'),
  Namespace: text(1, 255, '[^:].*'),
  Dimensions: list(structure({ 'Name!': text(1, 255) }), 2),
})

const says = (value: unknown): string => detected(complain(shape, value), 'ValidationError').message

describe('complaints in the words of the general front end', () => {
  it('has none about what fits, to the last allowed length and value', () => {
    expect(complain(shape, { AlarmName: 'abcde', Period: 60, Unit: 'None', Namespace: 'a\nb' })).toEqual([])
  })

  it.each([
    ['nothing where something must be', {}, "Value null at 'alarmName'", 'Member must not be null'],
    [
      'an empty name',
      { AlarmName: '' },
      "Value '' at 'alarmName'",
      'Member must have length greater than or equal to 1',
    ],
    [
      'a long name',
      { AlarmName: 'abcdef' },
      "Value 'abcdef' at 'alarmName'",
      'Member must have length less than or equal to 5',
    ],
    [
      'a small number',
      { AlarmName: 'a', Period: 0 },
      "Value '0' at 'period'",
      'Member must have value greater than or equal to 1',
    ],
    [
      'a large number',
      { AlarmName: 'a', Period: 61 },
      "Value '61' at 'period'",
      'Member must have value less than or equal to 60',
    ],
    [
      'a word outside a set',
      { AlarmName: 'a', Unit: 'x' },
      "Value 'x' at 'unit'",
      'Member must satisfy enum value set: [Count, None]',
    ],
    [
      'a text outside a pattern',
      { AlarmName: 'a', Namespace: ':a' },
      "Value ':a' at 'namespace'",
      'Member must satisfy regular expression pattern: [^:].*',
    ],
    [
      'a lack inside a list',
      { AlarmName: 'a', Dimensions: [{ Name: 'a' }, {}] },
      "Value null at 'dimensions.2.member.name'",
      'Member must not be null',
    ],
    [
      'a null inside a list',
      { AlarmName: 'a', Dimensions: [null] },
      "Value null at 'dimensions.1.member'",
      'Member must not be null',
    ],
    [
      'a long list',
      { AlarmName: 'a', Dimensions: [{ Name: 'a' }, { Name: 'b' }, { Name: 'c' }] },
      `Value '[{"Name":"a"}, {"Name":"b"}, {"Name":"c"}]' at 'dimensions'`,
      'Member must have length less than or equal to 2',
    ],
  ])('names %s', (_, value, where, what) => {
    expect(says(value)).toBe(`1 validation error detected: ${where} failed to satisfy constraint: ${what}`)
  })

  it('counts several and keeps their order', () => {
    expect(says({ AlarmName: '', Period: 0 })).toBe(
      "2 validation errors detected: Value '' at 'alarmName' failed to satisfy constraint: Member must have length greater than or equal to 1; " +
        "Value '0' at 'period' failed to satisfy constraint: Member must have value greater than or equal to 1",
    )
  })
})

describe('complaints in the words of the data front end', () => {
  it('asks for what is missing', () => {
    const complaint = { path: ['MetricData', 1, 'MetricName'], value: null, says: 'Member must not be null' }
    expect(parameter(complaint)).toEqual({
      code: 'MissingParameter',
      message: 'The parameter MetricData.member.1.MetricName is required.',
    })
  })

  it('names what is too long', () => {
    const complaint = {
      path: ['Namespace'],
      value: 'x',
      says: 'Member must have length less than or equal to 255',
    }
    expect(parameter(complaint)).toEqual({
      code: 'InvalidParameterValue',
      message: 'The parameter Namespace must have length less than or equal to 255.',
    })
  })
})
