import type { Plan, Planned } from '@nines/enforcement'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examplePlan } from '../example-plan.ts'
import { provision } from '../program.ts'
import { record } from './recording.ts'

const stack = '111122223333-eu-west-1'
const place = { account: '111122223333', region: 'eu-west-1' }

async function urns(plans: readonly Plan[]): Promise<readonly string[]> {
  const registered = await record(stack, () => provision({ name: stack, place, plans }, {}))
  return registered.map(({ urn }) => urn)
}

const original = [examplePlan({}), examplePlan({ id: 'globex/quotes-api', metrics: ['answers'] })]

/** The same plans with other numbers, texts and versions, and everything in another order. */
const edited = fc
  .record({
    version: fc.nat(),
    threshold: fc.double({ min: 0, max: 1, noNaN: true }),
    period: fc.integer({ min: 1, max: 100 }).map((minutes) => minutes * 60),
    text: fc.string(),
    order: fc.infiniteStream(fc.nat()),
  })
  .map(({ version, threshold, period, text, order }) => {
    const shuffled = <T>(list: readonly T[]): readonly T[] =>
      list
        .map((item) => [order.next().value, item] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, item]) => item)
    const plans = [
      examplePlan({ version, threshold }),
      examplePlan({ id: 'globex/quotes-api', metrics: ['answers'], version, threshold }),
    ]
    return shuffled(plans).map((plan) => ({
      ...plan,
      agreement: { ...plan.agreement, title: text, digest: text },
      topics: shuffled(plan.topics),
      subscriptions: shuffled(plan.subscriptions),
      compositeAlarms: shuffled(plan.compositeAlarms),
      metricAlarms: shuffled(plan.metricAlarms.map((alarm) => retuned(alarm, period, text))),
    }))
  })

function retuned(
  alarm: Plan['metricAlarms'][number],
  period: number,
  text: string,
): Planned<Plan['metricAlarms'][number]['input']> {
  const Metrics = alarm.input.Metrics.map((query) =>
    'MetricStat' in query ? { ...query, MetricStat: { ...query.MetricStat, Period: period } } : query,
  )
  return { ...alarm, input: { ...alarm.input, AlarmDescription: text, EvaluationPeriods: period, Metrics } }
}

describe('names', () => {
  it('are moved by no number, text, order or version', async () => {
    const before = await urns(original)
    await fc.assert(
      fc.asyncProperty(edited, async (plans) => {
        expect(await urns(plans)).toEqual(before)
      }),
      { numRuns: 10 },
    )
  })

  it('are all different', async () => {
    const all = await urns(original)
    expect(new Set(all).size).toBe(all.length)
  })

  it('stay with the agreement that they are of when another one comes or goes', async () => {
    const [first] = original
    const alone = await urns(first === undefined ? [] : [first])
    const together = await urns(original)
    expect(together).toEqual(expect.arrayContaining([...alone]))
  })
})
