import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { countedFacts } from '@nines/aws'
import { feed } from '@nines/cloudwatch'
import { serve, type LocalCloud } from '@nines/local'
import { judge, noRecords, type Facts } from '@nines/measurement'
import { readRepository } from '@nines/repository'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const start = 1_793_491_200 // 2026-11-01T00:00Z
const day = 1440 // minutes
const span = { from: start, to: start + 10 * day * 60 }

let local: LocalCloud
let client: CloudWatchClient

beforeAll(async () => {
  local = await serve({ clock: { kind: 'driven', now: start } })
  client = new CloudWatchClient({
    endpoint: local.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: '111122223333', secretAccessKey: 'local' },
  })
  const metric = {
    namespace: 'AWS/ApplicationELB',
    dimensions: [{ Name: 'LoadBalancer', Value: 'app/checkout/50dc6c495c0c9188' }],
    start,
    step: 60,
  } as const
  // Nine days of data and a tenth without; failures are published only in the minutes that have some.
  const requests = Float64Array.from({ length: 9 * day }, () => 100)
  const failures = Float64Array.from({ length: 9 * day }, (_, i) => (i % day === 0 ? 7 : Number.NaN))
  const cloud = local.cloud({ account: '111122223333', region: 'eu-west-1' })
  feed(cloud, { ...metric, metricName: 'RequestCount', data: { sums: requests } })
  feed(cloud, { ...metric, metricName: 'HTTPCode_Target_5XX_Count', data: { sums: failures } })
})

afterAll(async () => {
  client.destroy()
  await local.close()
})

async function uptime() {
  const { agreements, book } = await readRepository('.')
  const reading = agreements.get('acme/checkout-api')
  const agreement = reading?.ok === true ? reading.value : undefined
  const metric = agreement?.metrics.find(({ id }) => id === 'uptime')
  if (agreement === undefined || metric === undefined) throw new Error('The checkout promises no uptime.')
  return { agreement, metric, book }
}

describe('facts read back over real HTTP', () => {
  it('counts every interval once, over the pieces of a long span, and leaves silence open', async () => {
    const { metric } = await uptime()
    const facts = await countedFacts(client, metric, span, 60)
    expect(facts?.total).toHaveLength(10 * day)
    expect(facts?.total.filter((total) => total === 100)).toHaveLength(9 * day)
    expect(facts?.total.slice(9 * day).every((total) => total === null)).toBe(true)
    expect(facts?.good.slice(0, 3)).toEqual([93, 100, 100])
  })

  it('counts the same in longer intervals', async () => {
    const { metric } = await uptime()
    const facts = await countedFacts(client, metric, span, 3600)
    expect(facts?.good.slice(0, 2)).toEqual([5993, 6000])
    expect(facts?.total.slice(0, 2)).toEqual([6000, 6000])
  })

  it('gives what a verdict needs', async () => {
    const { agreement, metric, book } = await uptime()
    const uptimeFacts = await countedFacts(client, metric, span, 60)
    const facts: Facts = {
      agreement: agreement.id,
      window: { kind: 'span', ...span, text: 'ten days' },
      asOf: span.to,
      metrics: uptimeFacts === null ? {} : { uptime: uptimeFacts },
      entities: {},
      fees: {},
      earlier: [],
      notices: [],
    }
    const question = { versions: [agreement], facts, records: noRecords, calendars: book.calendars }
    const judgement = judge(question).judgements.find((each) => each.metric === 'uptime')
    // 9 × 7 of 9 × 144 000 failed.
    expect(judgement?.ends?.worst.toFraction()).toBe('143993/144000')
    expect(judgement?.verdict).toBe('met')
  })
})
