import type { Metric, RulePage } from '@nines/agreement'
import type { Signal, Unseen } from '../signal/signal.ts'
import type { Watched } from '../watched.ts'
import { silenceFindings } from './silence-finding.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const unseenSource: RulePage = {
  id: 'enforcement/unseen-source',
  severity: 'error',
  title: 'CloudWatch has numbers for the promise',
  why: 'Some services publish no metric of the kind that a promise is about. A promise that nothing can measure can be neither kept nor missed, so it needs another source or another way to be verified.',
}

const noPlace: RulePage = {
  id: 'enforcement/no-place',
  severity: 'error',
  title: 'A promise that is read from CloudWatch says where',
  why: 'An alarm lives in one account and one region, beside the metrics that it reads. Without them nothing can be provisioned, and the promise would be watched by nobody.',
}

const noBudget: RulePage = {
  id: 'enforcement/no-budget',
  severity: 'note',
  title: 'A target of 100 % leaves no error budget',
  why: 'Where nothing may fail, the first failure breaks the promise. There is no pace to warn of, so the first bad event pages.',
}

const balancerForAll: RulePage = {
  id: 'enforcement/shared-balancer',
  severity: 'note',
  title: 'A load balancer counts its own errors for all of its target groups',
  why: 'Errors that a balancer makes itself never reach a target group and are not split by it. They count against the promise, since the customer saw them, also when another group caused them.',
}

const twoDecimals: RulePage = {
  id: 'enforcement/percentile-digits',
  severity: 'note',
  title: 'CloudWatch draws percentiles with two decimals',
  why: 'The alarms count requests within the time and are exact. Only graphs of the percentile itself are limited.',
}

export const sourceRules: readonly RulePage[] = [unseenSource, noPlace, noBudget, balancerForAll, twoDecimals]

const PERCENTILE_DIGITS = 2 // decimals that CloudWatch's pNN statistic takes

/** A promise that CloudWatch has no numbers for. */
export function unseenFinding(metric: Metric, { says, fix }: Unseen): PlanFinding {
  return {
    rule: unseenSource,
    at: placeOf(metric, 'measure'),
    says,
    fix,
  }
}

/** A promise that is read from a cloud account which the agreement doesn't name. */
export function placelessFinding(metric: Metric): PlanFinding {
  return {
    rule: noPlace,
    at: placeOf(metric, 'measure'),
    says: `${metric.id} is read from CloudWatch, and the agreement doesn't say in which account and region.`,
    fix: 'Add runs with an account of the provider and a region.',
  }
}

/** A promise that allows nothing bad. */
export function budgetlessFinding(metric: Metric): PlanFinding {
  return {
    rule: noBudget,
    at: placeOf(metric, 'target'),
    says: `A target of ${metric.objective.text} leaves no error budget, so the first bad event of ${metric.id} pages.`,
    fix: 'Keep it if that is meant, or allow a small share of failures.',
  }
}

/** What a promise's source and settings do that a reader may not expect. */
export function sourceFindings({ metric, signal }: Watched): readonly PlanFinding[] {
  return [...sharedBalancer(metric, signal), ...percentileDigits(metric), ...silenceFindings(metric)]
}

function sharedBalancer(metric: Metric, signal: Signal): readonly PlanFinding[] {
  const { indicator } = metric
  if (indicator.kind !== 'requests' || indicator.source.kind !== 'alb') return []
  const { loadBalancer, targetGroup } = indicator.source
  const ownAnswers =
    signal.kind === 'events' && signal.stats.some(({ id: stat }) => stat.startsWith('balancer'))
  if (targetGroup === undefined || !ownAnswers) return []
  return [
    {
      rule: balancerForAll,
      at: placeOf(metric, 'measure'),
      says: `The errors that ${loadBalancer} makes itself are not split by target group, so those of its other groups count against ${targetGroup} too.`,
      fix: 'Keep it if the balancer serves this group alone, or give the service a balancer of its own.',
    },
  ]
}

function percentileDigits(metric: Metric): readonly PlanFinding[] {
  const { indicator } = metric
  const percentile = indicator.kind === 'latency' ? indicator.percentile : undefined
  const digits = percentile?.split('.')[1]?.length ?? 0
  if (percentile === undefined || digits <= PERCENTILE_DIGITS) return []
  return [
    {
      rule: twoDecimals,
      at: placeOf(metric, 'measure'),
      says: `CloudWatch draws percentiles with at most 2 decimals and ${percentile} has ${digits}: the alarms count the share within the time and are exact, but no graph of AWS shows this percentile.`,
      fix: 'Keep it, or write a percentile such as p99.99.',
    },
  ]
}
