import { describe, expect, it } from 'vitest'
import { allTags, tagInputs } from './resource-tag.ts'
import type { Settings } from '../account/settings.ts'
import { unknowns } from '../value/unknown.ts'

const settings: Settings = {
  region: 'eu-west-1',
  account: '111122223333',
  endpoint: 'http://127.0.0.1:1',
  defaultTags: { team: 'payments' },
  ignoredTags: { keys: ['costs'], prefixes: ['aws:'] },
}

describe('tagInputs', () => {
  it('leaves a default tag to the provider', () => {
    expect(tagInputs(settings, { team: 'payments', a: 'b', costs: '1' }, {})).toEqual({
      tags: { a: 'b' },
      tagsAll: { team: 'payments', a: 'b' },
    })
  })

  it('keeps a default tag that the program wrote as well', () => {
    const old = { tags: { team: 'payments' } }
    expect(tagInputs(settings, { team: 'payments' }, old)).toMatchObject({ tags: { team: 'payments' } })
  })

  it('shows a default tag that somebody changed', () => {
    expect(tagInputs(settings, { team: 'orders' }, {})).toMatchObject({ tags: { team: 'orders' } })
  })

  it('has no tags where none are', () => {
    expect(tagInputs(settings, {}, {})).toEqual({})
  })
})

describe('allTags', () => {
  it('is unknown while the tags are', () => {
    expect(allTags(settings, unknowns.object)).toBe(unknowns.object)
  })
})
