import type { Deployment } from '@pulumi/pulumi/automation/index.js'
import { expect, it } from 'vitest'
import { examplePlan } from '../example-plan.ts'
import { compositeType, letGo, plannedComposites } from './in-place.ts'

function composite(alarmName: string, retainOnDelete?: boolean): object {
  return {
    urn: `urn:${alarmName}`,
    type: compositeType,
    inputs: { alarmName },
    ...(retainOnDelete === undefined ? {} : { retainOnDelete }),
  }
}

async function marksAfter(resources: readonly object[], staying: readonly string[]): Promise<unknown> {
  const imported: Deployment[] = []
  const stack = {
    exportStack: () => Promise.resolve({ version: 3, deployment: { resources } }),
    importStack: (state: Deployment) => {
      imported.push(state)
      return Promise.resolve()
    },
  }
  await letGo(stack, new Set(staying))
  return imported.map(({ deployment }) => deployment)
}

it('takes the mark off those that are to go, and writes nothing where nobody is', async () => {
  const resources = [composite('page', true), composite('old', true), composite('plain')]
  expect(await marksAfter(resources, ['page'])).toEqual([
    { resources: [composite('page', true), composite('old', false), composite('plain')] },
  ])
  expect(await marksAfter(resources, ['page', 'old'])).toEqual([])
  expect(await marksAfter([composite('plain')], [])).toEqual([])
})

it('knows the composites of all plans of a stack', () => {
  const place = { account: '111122223333', region: 'eu-west-1' }
  const names = plannedComposites({ name: 'a', place, plans: [examplePlan({ metrics: ['uptime'] })] })
  expect([...names]).toEqual(['nines/acme/checkout-api/uptime/ticket', 'nines/acme/checkout-api/uptime/page'])
})
