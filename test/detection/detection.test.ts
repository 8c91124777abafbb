import { advance, createCloudWatch, feed, putCompositeAlarm, putMetricAlarm } from '@nines/cloudwatch'
import { plan, type Plan } from '@nines/enforcement'
import { readRepository } from '@nines/repository'
import { describe, expect, it } from 'vitest'

const start = 1_793_491_200 // 2026-11-01T00:00Z
const day = 1440 // minutes
const outage = start + 2 * day * 60
const rate = 1000 // requests a minute

const { agreements, book } = await readRepository('.')
const reading = agreements.get('acme/checkout-api')
if (reading?.ok !== true) throw new Error('slas/acme/checkout-api cannot be read.')
const { plan: planned } = plan(reading.value, book)

/** Minutes from the first failure to the alarm of one severity, played minute by minute; null when it stays quiet for a day. */
function playedMinutes(
  { metricAlarms, compositeAlarms }: Plan,
  severity: string,
  errorRatio: number,
): number | null {
  const cloud = createCloudWatch({ account: '111122223333', region: 'eu-west-1' })
  for (const { key, input } of metricAlarms)
    if (key.startsWith('uptime/')) putMetricAlarm(cloud, start, input)
  // The page first: it keeps the ticket quiet.
  for (const { key, input } of compositeAlarms)
    if (key === 'uptime/page') putCompositeAlarm(cloud, start, input)
  for (const { key, input } of compositeAlarms)
    if (key === 'uptime/ticket') putCompositeAlarm(cloud, start, input)
  const metric = {
    namespace: 'AWS/ApplicationELB',
    dimensions: [{ Name: 'LoadBalancer', Value: 'app/checkout/50dc6c495c0c9188' }],
    start,
    step: 60,
  } as const
  const minutes = 3 * day
  const failures = Float64Array.from({ length: minutes }, (_, i) =>
    start + i * 60 < outage ? 0 : rate * errorRatio,
  )
  feed(cloud, { ...metric, metricName: 'RequestCount', data: { sums: new Float64Array(minutes).fill(rate) } })
  feed(cloud, { ...metric, metricName: 'HTTPCode_Target_5XX_Count', data: { sums: failures } })
  const rung = advance(cloud, start, start + minutes * 60).find(
    ({ alarmName, to }) => alarmName.endsWith(`/uptime/${severity}`) && to === 'ALARM',
  )
  return rung === undefined ? null : (rung.at - outage) / 60
}

// Worked by hand from (1 − SLO) ÷ error ratio × long window × factor, up to the next whole minute that lies above it: pages
// 0.86, 8.64 and 43.2 min (1 h, 14.4); tickets 4.32, 43.2 and 216 min (1 d, 3).
describe('an outage of a promise of 99.9 %, played minute by minute', () => {
  it.each([
    ['page', 1, 1],
    ['page', 0.1, 9],
    ['page', 0.02, 44],
    ['ticket', 1, 5],
    ['ticket', 0.1, 44],
    ['ticket', 0.02, 217],
  ] as const)(
    'rings the %s of a loss of %d after %i minutes, as the plan says',
    (severity, errorRatio, minutes) => {
      expect(playedMinutes(planned, severity, errorRatio)).toBe(minutes)
      const promise = planned.promises.find(({ metric }) => metric === 'uptime')
      const told = promise?.detections.find(
        (one) => one.severity === severity && one.errorRatio === errorRatio,
      )
      expect(told?.minutes).toBe(minutes)
    },
  )

  it('stays quiet where the plan says that it never rings', () => {
    expect(playedMinutes(planned, 'page', 0.005)).toBe(null)
  })
})
