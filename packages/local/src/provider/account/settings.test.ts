import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { unknowns } from '../value/unknown.ts'

const endpoints = JSON.stringify([{ cloudwatch: 'http://127.0.0.1:4566', sns: 'http://127.0.0.1:4566' }])
const args = { region: 'eu-west-1', accessKey: '111122223333', endpoints }

describe('readSettings', () => {
  it('reads arguments that cross the wire as JSON in a text', () => {
    const raw = {
      ...args,
      allowedAccountIds: '["111122223333"]',
      defaultTags: '{"tags":{"team":"payments"}}',
      ignoreTags: '{"keys":["costs"],"keyPrefixes":["aws:"]}',
    }
    expect(readSettings(raw, {})).toEqual({
      region: 'eu-west-1',
      account: '111122223333',
      endpoint: 'http://127.0.0.1:4566',
      defaultTags: { team: 'payments' },
      ignoredTags: { keys: ['costs'], prefixes: ['aws:'] },
    })
  })

  it('takes account, region and endpoint from the environment where the program says nothing', () => {
    const environment = {
      AWS_ACCESS_KEY_ID: '444455556666',
      AWS_DEFAULT_REGION: 'eu-central-1',
      AWS_ENDPOINT_URL: 'http://localhost:1',
    }
    expect(readSettings({}, environment)).toMatchObject({
      account: '444455556666',
      region: 'eu-central-1',
      endpoint: 'http://localhost:1',
    })
  })

  it('acts in the account of the last role', () => {
    const assumeRoles =
      '[{"roleArn":"arn:aws:iam::111122223333:role/hub"},{"roleArn":"arn:aws:iam::444455556666:role/nines"}]'
    expect(readSettings({ ...args, assumeRoles }, {}).account).toBe('444455556666')
  })

  it.each([
    [{ allowedAccountIds: '["444455556666"]' }, 'AWS account ID not allowed: 111122223333'],
    [{ accessKey: 'AKIAEXAMPLE' }, 'The stand-in provider has no account.'],
    [{ region: '' }, 'The provider has no region.'],
    [{ endpoints: '[]' }, 'speaks only to an endpoint of this machine, not to AWS.'],
    [
      { endpoints: '[{"cloudwatch":"https://monitoring.example.com"}]' },
      'not to https://monitoring.example.com.',
    ],
    [{ endpoints: '[not JSON' }, 'not to AWS.'],
    [{ endpoints: unknowns.list }, 'not to AWS.'],
  ])('refuses %j', (wrong, words) => {
    expect(() => readSettings({ ...args, ...wrong }, {})).toThrow(words)
  })
})
