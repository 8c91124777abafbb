import { globSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CloudWatchClient, DescribeAlarmsCommand, ListDashboardsCommand } from '@aws-sdk/client-cloudwatch'
import { ListSubscriptionsByTopicCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns'
import { type Place, providerFolder, serve } from '@nines/local'
import { enforce, type EnforceRequest, type Outcome, readPlans, type StackOutcome } from '@nines/pulumi'
import type { Files } from './agreement-text.ts'

/** A repository of agreements, a local cloud and a Pulumi state of their own: what a story plays on. */
export interface Stage {
  readonly url: string
  /** Replaces the agreements by these files. */
  readonly agree: (...files: readonly Files[]) => Promise<void>
  readonly run: (action: EnforceRequest['action'], more?: RunOptions) => Promise<Outcome>
  /** The outcome of the one stack that there is. */
  readonly only: (action: EnforceRequest['action'], more?: RunOptions) => Promise<StackOutcome>
  /** Everything that is live in a place: names of alarms and dashboards, ARNs of topics, endpoints of subscriptions. */
  readonly live: (place: Place) => Promise<readonly string[]>
  /** The process that holds the lock of a stack. */
  readonly engine: () => Promise<number>
  readonly cloudwatch: (place: Place) => CloudWatchClient
  readonly close: () => Promise<void>
}

type RunOptions = Partial<Pick<EnforceRequest, 'tell' | 'signal' | 'atOnce'>> & { readonly endpoint?: string }

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'nines-story-'))
  const cloud = await serve({ clock: { kind: 'wall' } })
  const provider = await providerFolder()
  const run: Stage['run'] = async (action, more = {}) => {
    const { endpoint = cloud.url, ...options } = more
    const reading = await readPlans(join(folder, 'repository'))
    if (!reading.ok) throw new Error(reading.says)
    return enforce({
      action,
      plans: reading.plans,
      target: { kind: 'local', endpoint, provider, folder: join(folder, 'state') },
      environment: process.env,
      tell: () => undefined,
      ...options,
    })
  }
  return {
    url: cloud.url,
    agree: async (...files) => {
      await rm(join(folder, 'repository'), { recursive: true, force: true })
      await writeAll(join(folder, 'repository'), Object.assign({}, ...files))
    },
    run,
    only: async (action, more) => onlyStack(await run(action, more)),
    live: (place) => live(cloud.url, place),
    engine: () => lockHolder(join(folder, 'state')),
    cloudwatch: (place) => new CloudWatchClient(settings(cloud.url, place)),
    close: async () => {
      await cloud.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function onlyStack(outcome: Outcome): StackOutcome {
  if (outcome.kind === 'not run') throw new Error(outcome.says)
  const [stack, ...others] = outcome.stacks
  if (stack === undefined || others.length > 0) throw new Error(`there are ${outcome.stacks.length} stacks`)
  return stack
}

async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

async function live(url: string, place: Place): Promise<readonly string[]> {
  const cloudwatch = new CloudWatchClient(settings(url, place))
  const sns = new SNSClient(settings(url, place))
  const alarms = await cloudwatch.send(
    new DescribeAlarmsCommand({ AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] }),
  )
  const dashboards = await cloudwatch.send(new ListDashboardsCommand({}))
  const { Topics = [] } = await sns.send(new ListTopicsCommand({}))
  const told = await Promise.all(
    Topics.map(async ({ TopicArn }) => {
      const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }))
      return Subscriptions.map(({ Endpoint }) => `${TopicArn} -> ${Endpoint}`)
    }),
  )
  return [
    ...[...(alarms.MetricAlarms ?? []), ...(alarms.CompositeAlarms ?? [])].map(
      ({ AlarmName = '' }) => AlarmName,
    ),
    ...(dashboards.DashboardEntries ?? []).map(({ DashboardName = '' }) => DashboardName),
    ...Topics.map(({ TopicArn = '' }) => TopicArn),
    ...told.flat(),
  ].toSorted((a, b) => (a < b ? -1 : 1))
}

function settings(endpoint: string, { account, region }: Place): object {
  return { endpoint, region, credentials: { accessKeyId: account, secretAccessKey: 'local' } }
}

async function lockHolder(state: string): Promise<number> {
  const [lock] = globSync(join(state, 'state', '.pulumi', 'locks', '**', '*.json'))
  if (lock === undefined) throw new Error('no engine holds a lock')
  const { pid }: { pid: number } = JSON.parse(await readFile(lock, 'utf8'))
  return pid
}
