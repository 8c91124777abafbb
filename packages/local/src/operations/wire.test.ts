import { gzipSync } from 'node:zlib'
import { cbor, tag } from '@smithy/core/cbor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalCloud, serve } from '../serve.ts'

const now = 1_794_268_800
const authorization =
  'AWS4-HMAC-SHA256 Credential=111122223333/20261110/eu-west-1/monitoring/aws4_request, SignedHeaders=host, Signature=00'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await serve({ clock: { kind: 'driven', now } })
})
afterAll(async () => {
  await cloud.close()
})

interface Told {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

async function json(
  operation: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Told> {
  const response = await fetch(cloud.url, {
    method: 'POST',
    headers: {
      authorization,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `GraniteServiceVersion20100801.${operation}`,
      ...headers,
    },
    body,
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

async function rpc(
  operation: string,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Told> {
  const response = await fetch(`${cloud.url}/service/GraniteServiceVersion20100801/operation/${operation}`, {
    method: 'POST',
    headers: {
      authorization,
      'content-type': 'application/cbor',
      'smithy-protocol': 'rpc-v2-cbor',
      accept: 'application/cbor',
      ...headers,
    },
    body,
  })
  const value: unknown = cbor.deserialize(new Uint8Array(await response.arrayBuffer()))
  return { status: response.status, headers: response.headers, body: value }
}

// The encoder gives a view of its own buffer: the request takes a copy.
const encode = (value: unknown): Uint8Array<ArrayBuffer> => new Uint8Array(cbor.serialize(value))

const alarm = {
  AlarmName: 'wire',
  Namespace: 'Shop',
  MetricName: 'Errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 5,
  ComparisonOperator: 'GreaterThanThreshold',
}

describe('AWS JSON 1.0', () => {
  it('answers in its content type, with an id and epoch seconds', async () => {
    await json('PutMetricAlarm', JSON.stringify(alarm))
    const told = await json('DescribeAlarms', '{"AlarmNames":["wire"]}')
    expect(told.status).toBe(200)
    expect(told.headers.get('content-type')).toBe('application/x-amz-json-1.0')
    expect(told.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
    expect(told.body).toMatchObject({ MetricAlarms: [{ AlarmName: 'wire', StateUpdatedTimestamp: now }] })
  })

  it('answers an operation without output with an empty structure', async () => {
    expect(await json('PutMetricAlarm', JSON.stringify(alarm))).toMatchObject({ status: 200, body: {} })
  })

  it('takes an empty body for an empty structure', async () => {
    expect(await json('DescribeAlarms', '')).toMatchObject({ status: 200 })
  })

  it.each([
    [
      'ResourceNotFound',
      'SetAlarmState',
      { AlarmName: 'none', StateValue: 'OK', StateReason: '' },
      ['ResourceNotFound', 404],
    ],
    ['ValidationException', 'DeleteAlarms', {}, ['ValidationError', 400]],
    ['MissingRequiredParameterException', 'PutMetricData', {}, ['MissingParameter', 400]],
    ['InvalidParameterValueException', 'PutMetricData', { Namespace: ':' }, ['InvalidParameterValue', 400]],
    ['InvalidParameterValueException', 'ListMetrics', { Namespace: '' }, ['InvalidParameterValue', 400]],
    ['DashboardNotFoundError', 'GetDashboard', { DashboardName: 'none' }, ['ResourceNotFound', 404]],
  ])('names %s of %s as AWS does', async (shape, operation, input, [code, status]) => {
    const told = await json(operation, JSON.stringify(input))
    expect(told.status).toBe(status)
    expect(told.body).toMatchObject({ __type: `com.amazonaws.cloudwatch#${shape}` })
    expect(told.headers.get('x-amzn-query-error')).toBe(`${code};Sender`)
  })

  it.each([
    ['a body that is not JSON', '{', 'The body could not be decoded.'],
    ['a body of another type', '[]', 'Expected structure or null'],
    ['a member of another type', '{"AlarmNames":"a"}', 'Expected list or null'],
  ])('refuses %s', async (_, body, message) => {
    expect(await json('DescribeAlarms', body)).toMatchObject({
      status: 400,
      body: { __type: 'com.amazon.coral.service#SerializationException', message },
    })
  })

  it.each(['PutAnomalyDetector', 'toString', 'DescribeAlarms.x'])(
    'does not know the operation %s',
    async (name) => {
      expect(await json(name, '{}')).toMatchObject({
        status: 400,
        body: { __type: 'com.amazon.coral.service#UnknownOperationException' },
      })
    },
  )

  it('refuses a request without a credential', async () => {
    expect(await json('DescribeAlarms', '{}', { authorization: '' })).toMatchObject({
      status: 403,
      body: { __type: 'com.amazonaws.cloudwatch#MissingAuthenticationTokenException' },
    })
  })

  it('reads gzip, and says when it is none', async () => {
    const body = JSON.stringify({ Namespace: 'Shop', MetricData: [{ MetricName: 'Packed', Value: 1 }] })
    const packed = { 'content-encoding': 'gzip' }
    expect(await json('PutMetricData', new Uint8Array(gzipSync(body)), packed)).toMatchObject({ status: 200 })
    expect(await json('ListMetrics', '{"MetricName":"Packed"}')).toMatchObject({
      body: { Metrics: [{ Namespace: 'Shop', MetricName: 'Packed' }] },
    })
    expect(await json('PutMetricData', body, packed)).toMatchObject({
      status: 400,
      body: { __type: 'com.amazon.coral.service#SerializationException' },
    })
    expect(await json('PutMetricData', body, { 'content-encoding': 'br' })).toMatchObject({ status: 415 })
  })

  it('takes a body of at most a mebibyte, and one that unpacks to at most sixteen', async () => {
    const large = { status: 413, body: { __type: 'com.amazonaws.cloudwatch#RequestEntityTooLargeException' } }
    expect(await json('PutDashboard', ' '.repeat(1_048_577))).toMatchObject(large)
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(16 * 1_048_576 + 1, ' ')))
    expect(await json('PutDashboard', bomb, { 'content-encoding': 'gzip' })).toMatchObject(large)
  })
})

describe('Smithy RPC v2 CBOR', () => {
  it('answers with its headers, and times under tag 1', async () => {
    const input = { ...alarm, AlarmName: 'rpc', Threshold: 0.5 }
    expect(await rpc('PutMetricAlarm', encode(input))).toMatchObject({ status: 200, body: {} })
    const told = await rpc('DescribeAlarms', encode({ AlarmNames: ['rpc'] }))
    expect(told.status).toBe(200)
    expect(told.headers.get('content-type')).toBe('application/cbor')
    expect(told.headers.get('smithy-protocol')).toBe('rpc-v2-cbor')
    expect(told.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
    expect(told.body).toMatchObject({
      MetricAlarms: [{ AlarmName: 'rpc', Threshold: 0.5, StateUpdatedTimestamp: { tag: 1, value: now } }],
    })
  })

  it('reads times under tag 1 and answers with lists of them', async () => {
    const Timestamp = tag({ tag: 1, value: now - 120 })
    await rpc(
      'PutMetricData',
      encode({ Namespace: 'Shop', MetricData: [{ MetricName: 'Timed', Timestamp, Value: 7.5 }] }),
    )
    const query = {
      Id: 'm',
      MetricStat: { Metric: { Namespace: 'Shop', MetricName: 'Timed' }, Period: 60, Stat: 'Sum' },
    }
    const told = await rpc(
      'GetMetricData',
      encode({
        MetricDataQueries: [query],
        StartTime: tag({ tag: 1, value: now - 300 }),
        EndTime: tag({ tag: 1, value: now }),
      }),
    )
    expect(told.body).toMatchObject({
      MetricDataResults: [{ Id: 'm', Values: [7.5], Timestamps: [{ tag: 1, value: now - 120 }] }],
    })
  })

  it('names errors as AWS does', async () => {
    const told = await rpc('DeleteAlarms', encode({}))
    expect(told).toMatchObject({
      status: 400,
      body: {
        __type: 'com.amazonaws.cloudwatch#ValidationException',
        message:
          "1 validation error detected: Value null at 'alarmNames' failed to satisfy constraint: Member must not be null",
      },
    })
    expect(told.headers.get('x-amzn-query-error')).toBe('ValidationError;Sender')
    expect(told.headers.get('smithy-protocol')).toBe('rpc-v2-cbor')
  })

  it.each([
    ['a body that is not CBOR', new Uint8Array([0xff, 0x00])],
    ['a plain time', encode({ StartDate: now })],
  ])('refuses %s', async (_, body) => {
    expect(await rpc('DescribeAlarmHistory', body)).toMatchObject({
      status: 400,
      body: { __type: 'com.amazon.coral.service#SerializationException' },
    })
  })

  it('finds no operation that is not played', async () => {
    expect(await rpc('PutAnomalyDetector', encode({}))).toMatchObject({
      status: 404,
      body: { __type: 'com.amazon.coral.service#UnknownOperationException' },
    })
  })

  it('refuses a body beyond a mebibyte in its own form', async () => {
    expect(await rpc('PutDashboard', new Uint8Array(1_048_577))).toMatchObject({ status: 413 })
  })
})

describe('what no protocol asks', () => {
  it.each([
    ['POST', '/'],
    ['GET', '/nowhere'],
    ['DELETE', '/'],
    ['GET', '/dashboards/1/eu-west-1/x'],
    ['GET', '/dashboards/111122223333/eu-west-1/%E0%A4%A'],
  ])('has no answer: %s %s', async (method, path) => {
    const response = await fetch(`${cloud.url}${path}`, { method })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ says: expect.stringContaining('Nothing answers') })
  })
})
