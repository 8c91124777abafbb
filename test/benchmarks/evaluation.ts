import { createCloudWatch, feed, advance, putCompositeAlarm, putMetricAlarm } from '@nines/cloudwatch'
import { plan } from '@nines/enforcement'
import { readRepository } from '@nines/repository'
import { line, median } from './figure.ts'

const minutes = 43_200 // 30 d
const start = 1_793_491_200 // 2026-11-01T00:00Z

/** Thirty days of evaluation by the minute of one promise's whole alarm set. */
export async function measureEvaluation(): Promise<readonly string[]> {
  const { agreements, book } = await readRepository('.')
  const reading = agreements.get('acme/checkout-api')
  if (reading?.ok !== true) throw new Error('slas/acme/checkout-api cannot be read.')
  const { plan: planned } = plan(reading.value, book)
  const seconds = Array.from({ length: 5 }, () => playMonth(planned))
  return [line('30 d of one-minute evaluation of one promise', median(seconds))]
}

function playMonth(planned: ReturnType<typeof plan>['plan']): number {
  const cloud = createCloudWatch({ account: '111122223333', region: 'eu-west-1' })
  for (const { input } of planned.metricAlarms.filter(ofUptime)) putMetricAlarm(cloud, start, input)
  for (const { input } of planned.compositeAlarms.filter(ofUptime)) putCompositeAlarm(cloud, start, input)
  feedMonth(cloud)
  const started = performance.now()
  const transitions = advance(cloud, start, start + minutes * 60)
  if (transitions.length === 0) throw new Error('Nothing was evaluated.')
  return (performance.now() - started) / 1000
}

function ofUptime({ key }: { readonly key: string }): boolean {
  return key.startsWith('uptime/')
}

/** Ordinary minutes with an outage of an hour on the tenth day. */
function feedMonth(cloud: ReturnType<typeof createCloudWatch>): void {
  const metric = {
    namespace: 'AWS/ApplicationELB',
    dimensions: [{ Name: 'LoadBalancer', Value: 'app/checkout/50dc6c495c0c9188' }],
    start,
    step: 60,
  } as const
  const requests = Float64Array.from({ length: minutes }, (_, i) => 1000 + (i % 60))
  const failures = Float64Array.from({ length: minutes }, (_, i) => (i > 14_400 && i < 14_460 ? 900 : i % 3))
  feed(cloud, { ...metric, metricName: 'RequestCount', data: { sums: requests } })
  feed(cloud, { ...metric, metricName: 'HTTPCode_Target_5XX_Count', data: { sums: failures } })
}
