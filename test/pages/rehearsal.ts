import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns'
import { feed, putCompositeAlarm, putDashboard, putMetricAlarm } from '@nines/cloudwatch'
import { plan, type Plan } from '@nines/enforcement'
import { type LocalCloud, serve } from '@nines/local'
import { readRepository } from '@nines/repository'

const now = 1_794_268_800 // 2026-11-10T00:00:00Z, in epoch seconds
const hour = 3600 // seconds

/** A local cloud that holds what an agreement of this repository asks for, an hour into an outage of its service. */
export async function rehearse(agreement: string): Promise<LocalCloud> {
  const { agreements, book } = await readRepository('.')
  const reading = agreements.get(agreement)
  if (reading?.ok !== true) throw new Error(`There is no agreement ${agreement} to rehearse.`)
  const cloud = await serve({ clock: { kind: 'driven', now } })
  await provision(cloud, plan(reading.value, book).plan)
  cloud.advance(now + hour)
  return cloud
}

async function provision(cloud: LocalCloud, made: Plan): Promise<void> {
  const { place } = made
  if (place === null) throw new Error(`${made.agreement.id} runs nowhere.`)
  await tellPeople(cloud, made)
  const own = cloud.cloud(place)
  const answers = [
    ...made.metricAlarms.map(({ input }) => putMetricAlarm(own, now, input)),
    ...made.compositeAlarms.map(({ input }) => putCompositeAlarm(own, now, input)),
    ...made.dashboards.map(({ input }) => putDashboard(own, now, input)),
  ]
  const refused = answers.find(({ ok }) => !ok)
  if (refused !== undefined) throw new Error(`Refused: ${JSON.stringify(refused)}`)
  const balancer = { namespace: 'AWS/ApplicationELB', start: now - hour }
  const dimensions = [{ Name: 'LoadBalancer', Value: 'app/checkout/50dc6c495c0c9188' }]
  const counted = (metricName: string, from: number, count: number): void => {
    const sums = Array.from({ length: 120 }, (_, minute) => (minute < from ? Number.NaN : count))
    feed(own, { ...balancer, dimensions, metricName, step: 60, data: { sums } })
  }
  counted('RequestCount', 0, 1200)
  counted('HTTPCode_Target_5XX_Count', 60, 900)
}

async function tellPeople(cloud: LocalCloud, { place, topics, subscriptions }: Plan): Promise<void> {
  const accessKeyId = place?.account ?? ''
  const client = new SNSClient({
    endpoint: cloud.url,
    region: place?.region ?? '',
    credentials: { accessKeyId, secretAccessKey: 'none' },
  })
  for (const { input } of topics) await client.send(new CreateTopicCommand({ Name: input.Name }))
  for (const { input } of subscriptions) await client.send(new SubscribeCommand(input))
  client.destroy()
}
