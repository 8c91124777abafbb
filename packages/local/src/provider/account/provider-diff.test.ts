import { describe, expect, it } from 'vitest'
import { diffProvider } from './provider-diff.ts'

const olds = { region: 'eu-west-1', accessKey: '111122223333', version: '7.48.0' }
const role = (account: string): string => `[{"roleArn":"arn:aws:iam::${account}:role/nines"}]`

describe('diffProvider', () => {
  it('finds another version no difference', () => {
    expect(diffProvider(olds, { ...olds, version: '7.49.0' }, {}).changes).toEqual([])
  })

  it('takes another endpoint and other default tags in place', () => {
    const news = { ...olds, endpoints: '[{"cloudwatch":"http://127.0.0.1:2"}]', defaultTags: '{"tags":{}}' }
    expect(diffProvider(olds, news, {})).toMatchObject({
      differing: ['endpoints', 'defaultTags'],
      replacing: [],
    })
  })

  it('is another provider in another region or account', () => {
    expect(diffProvider(olds, { ...olds, region: 'us-east-1' }, {}).replacing).toEqual(['region'])
    expect(diffProvider(olds, { ...olds, accessKey: '444455556666' }, {}).replacing).toEqual(['accessKey'])
    const assumed = { ...olds, assumeRoles: role('444455556666') }
    expect(diffProvider(olds, assumed, {}).replacing).toEqual(['assumeRoles'])
  })

  it('is the same provider through a role of the same account', () => {
    expect(diffProvider(olds, { ...olds, assumeRoles: role('111122223333') }, {}).replacing).toEqual([])
  })

  it('knows the account from the environment, and does without one', () => {
    const { accessKey: _, ...none } = olds
    expect(diffProvider(none, olds, { AWS_ACCESS_KEY_ID: '111122223333' }).replacing).toEqual([])
    expect(diffProvider(none, none, {}).changes).toEqual([])
  })
})
