import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalCloud, serve } from '../serve.ts'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await serve({ clock: { kind: 'driven', now: 0 } })
})
afterAll(async () => {
  await cloud.close()
})

const authorization =
  'AWS4-HMAC-SHA256 Credential=111122223333/20261110/eu-west-1/sts/aws4_request, SignedHeaders=host, Signature=00'

async function ask(
  parameters: Record<string, string>,
  headers: Record<string, string> = { authorization },
): Promise<Response> {
  return fetch(cloud.url, { method: 'POST', headers, body: new URLSearchParams(parameters) })
}

describe('the query protocol', () => {
  it('says who calls', async () => {
    const response = await ask({ Action: 'GetCallerIdentity', Version: '2011-06-15' })
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/xml')
    expect(text).toContain('<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">')
    expect(text).toContain('<Arn>arn:aws:iam::111122223333:root</Arn>')
    expect(text).toContain(`<RequestId>${response.headers.get('x-amzn-requestid')}</RequestId>`)
  })

  it('answers an operation without output with no result', async () => {
    const arn = 'arn:aws:sns:eu-west-1:111122223333:none'
    const text = await (await ask({ Action: 'DeleteTopic', Version: '2010-03-31', TopicArn: arn })).text()
    expect(text).not.toContain('DeleteTopicResult')
    expect(text).toContain(
      '<DeleteTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ResponseMetadata>',
    )
  })

  it.each([
    [
      'an action that it does not play',
      { Action: 'AddPermission', Version: '2010-03-31' },
      'The local cloud plays no action AddPermission.',
    ],
    [
      'a version that it does not know',
      { Action: 'CreateTopic', Version: '2000-01-01' },
      'The local cloud plays no action CreateTopic.',
    ],
    ['no action', { Version: '2010-03-31' }, 'The local cloud plays no action .'],
  ])('refuses %s', async (_, parameters, says) => {
    const response = await ask(parameters)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(
      `<Error><Type>Sender</Type><Code>InvalidAction</Code><Message>${says}</Message></Error>`,
    )
  })

  it('refuses a request without a credential', async () => {
    const response = await ask({ Action: 'ListTopics', Version: '2010-03-31' }, {})
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('<Code>MissingAuthenticationToken</Code>')
  })
})
