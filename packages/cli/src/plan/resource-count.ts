import type { Plan } from '@nines/enforcement'
import { plural } from '../terminal/plural.ts'

type Resources = Pick<Plan, 'metricAlarms' | 'compositeAlarms' | 'dashboards' | 'topics' | 'subscriptions'>

/** What a plan holds, in words: `8 alarms, 4 composites, 1 dashboard, 2 topics`; kinds that it has none of are left out. */
export function resourceWords(plan: Resources): string {
  const counts = [
    { count: plan.metricAlarms.length, noun: 'alarm' },
    { count: plan.compositeAlarms.length, noun: 'composite' },
    { count: plan.dashboards.length, noun: 'dashboard' },
    { count: plan.topics.length, noun: 'topic' },
    { count: plan.subscriptions.length, noun: 'subscription' },
  ]
  const held = counts.filter(({ count }) => count > 0)
  return held.length === 0 ? 'nothing' : held.map(({ count, noun }) => plural(count, noun)).join(', ')
}

/** The sum of monthly costs in US dollars with two places; summed in whole cents. */
export function totalCost(plans: readonly Pick<Plan, 'monthlyCost'>[]): string {
  const cents = plans.reduce((sum, { monthlyCost }) => sum + BigInt(monthlyCost.replace('.', '')), 0n)
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}
