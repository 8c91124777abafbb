import type { Deployment } from '@pulumi/pulumi/automation/index.js'
import { describe, expect, it } from 'vitest'
import { recover } from './recovery.ts'

const place = { account: '111122223333', region: 'eu-west-1' }
const alarmType = 'aws:cloudwatch/metricAlarm:MetricAlarm'

const settled = { urn: 'urn:settled', type: alarmType, inputs: { name: 'settled' }, id: 'settled' }

function pending(type: string, kind: string, inputs: object): object {
  return { type, resource: { urn: `urn:${kind}`, type: kind, inputs, parent: 'urn:agreement' } }
}

/** A stack that remembers what recovery did with it. */
function stackWith(deployment: unknown): {
  stack: Parameters<typeof recover>[0]
  imported: Deployment[]
  refreshed: (readonly string[])[]
} {
  const imported: Deployment[] = []
  const refreshed: (readonly string[])[] = []
  const stack = {
    exportStack: () => Promise.resolve({ version: 3, deployment }),
    importStack: (state: Deployment) => {
      imported.push(state)
      return Promise.resolve()
    },
    refresh: (options: { target?: string[] } = {}) => {
      refreshed.push(options.target ?? [])
      return Promise.resolve({})
    },
  }
  return { stack, imported, refreshed }
}

describe('recover', () => {
  it.each([
    [undefined],
    [{}],
    [{ resources: [settled] }],
    [{ resources: [settled], pending_operations: [] }],
  ])('has nothing to do with %j', async (deployment) => {
    const { stack, imported, refreshed } = stackWith(deployment)
    expect(await recover(stack, place)).toBeUndefined()
    expect([imported, refreshed]).toEqual([[], []])
  })

  it('takes what was being created into the state by its id, and looks whether it is there', async () => {
    const { stack, imported, refreshed } = stackWith({
      resources: [settled],
      pending_operations: [
        pending('creating', alarmType, { name: 'nines/a' }),
        pending('creating', 'aws:cloudwatch/compositeAlarm:CompositeAlarm', { alarmName: 'nines/c' }),
        pending('creating', 'aws:cloudwatch/dashboard:Dashboard', { dashboardName: 'nines-d' }),
        pending('creating', 'aws:sns/topic:Topic', { name: 'nines-t' }),
      ],
    })
    expect(await recover(stack, place)).toBe(
      'The last run was interrupted in 4 steps; looked up what became of them.',
    )
    expect(imported[0]?.deployment.resources.map(({ id }: { id: string }) => id)).toEqual([
      'settled',
      'nines/a',
      'nines/c',
      'nines-d',
      'arn:aws:sns:eu-west-1:111122223333:nines-t',
    ])
    expect(imported[0]?.deployment.resources[1]).toMatchObject({ parent: 'urn:agreement' })
    expect(refreshed).toEqual([
      [
        `urn:${alarmType}`,
        'urn:aws:cloudwatch/compositeAlarm:CompositeAlarm',
        'urn:aws:cloudwatch/dashboard:Dashboard',
        'urn:aws:sns/topic:Topic',
      ],
    ])
  })

  it('lets a subscription be created again: SNS gives back the same one', async () => {
    const { stack, imported, refreshed } = stackWith({
      resources: [settled],
      pending_operations: [
        pending('creating', 'aws:sns/topicSubscription:TopicSubscription', { topic: 'arn' }),
      ],
    })
    expect(await recover(stack, place)).toContain('in 1 step;')
    expect(imported[0]?.deployment.resources).toEqual([settled])
    expect(refreshed).toEqual([])
  })

  it('looks at what was being changed or taken away as well, and adopts nothing twice', async () => {
    const operations = ['updating', 'deleting', 'creating'].map((type) => ({ type, resource: settled }))
    const { stack, imported, refreshed } = stackWith({ resources: [settled], pending_operations: operations })
    await recover(stack, place)
    expect(imported[0]?.deployment.resources).toEqual([settled])
    expect(refreshed).toEqual([['urn:settled']])
  })

  it('passes over what has no shape that it knows, and writes it back untouched', async () => {
    const odd = [null, { urn: 1 }, 'text']
    const { stack, imported } = stackWith({
      resources: odd,
      pending_operations: [...odd, { type: 'creating' }, pending('creating', alarmType, { name: 7 })],
    })
    await recover(stack, place)
    expect(imported[0]?.deployment.resources).toEqual(odd)
  })
})
