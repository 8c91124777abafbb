import type { Agreement, Book, Metric } from '@nines/agreement'
import { silenceSeconds } from '../alarm/silence-alarm.ts'
import type { Signal, Unseen } from '../signal/signal.ts'
import type { Watched } from '../watched.ts'
import { firstTold } from '../words/escalation.ts'
import { placeOf } from './metric-place.ts'
import type { PlanFinding } from './plan-finding.ts'

const PERCENTILE_DIGITS = 2 // decimals that CloudWatch's pNN statistic takes

/** A promise that CloudWatch has no numbers for. */
export function unseenFinding(metric: Metric, { says, fix }: Unseen): PlanFinding {
  return {
    rule: 'enforcement/unseen-source',
    severity: 'error',
    at: placeOf(metric, 'measure'),
    says,
    fix,
  }
}

/** A promise that is read from a cloud account which the agreement doesn't name. */
export function placelessFinding(metric: Metric): PlanFinding {
  return {
    rule: 'enforcement/no-place',
    severity: 'error',
    at: placeOf(metric, 'measure'),
    says: `${metric.id} is read from CloudWatch, and the agreement doesn't say in which account and region.`,
    fix: 'Add runs with an account of the provider and a region.',
  }
}

/** A promise that allows nothing bad. */
export function budgetlessFinding(metric: Metric): PlanFinding {
  return {
    rule: 'enforcement/no-budget',
    severity: 'note',
    at: placeOf(metric, 'target'),
    says: `A target of ${metric.objective.text} leaves no error budget, so the first bad event of ${metric.id} pages.`,
    fix: 'Keep it if that is meant, or allow a small share of failures.',
  }
}

/** What a promise's source and settings do that a reader may not expect. */
export function sourceFindings({ metric, signal }: Watched): readonly PlanFinding[] {
  return [...sharedBalancer(metric, signal), ...percentileDigits(metric), ...silence(metric)]
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
      rule: 'enforcement/shared-balancer',
      severity: 'note',
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
      rule: 'enforcement/percentile-digits',
      severity: 'note',
      at: placeOf(metric, 'measure'),
      says: `CloudWatch draws percentiles with at most 2 decimals and ${percentile} has ${digits}: the alarms count the share within the time and are exact, but no graph of AWS shows this percentile.`,
      fix: 'Keep it, or write a percentile such as p99.99.',
    },
  ]
}

function silence(metric: Metric): readonly PlanFinding[] {
  if (metric.alarms.silence === null) return unwatchedSilence(metric)
  if (silenceSeconds(metric) !== null) return []
  return [
    {
      rule: 'enforcement/silence-beyond-a-week',
      severity: 'warning',
      at: placeOf(metric, 'alarms', 'silence'),
      says: `CloudWatch looks back at most 604 800 s, so a silence of ${metric.alarms.silence?.text} raises no ticket.`,
      fix: 'Make it 7 d or less.',
    },
  ]
}

function unwatchedSilence(metric: Metric): readonly PlanFinding[] {
  const { id, noData } = metric
  if (noData === 'good' || noData === 'skip') return []
  const says =
    noData === 'bad'
      ? `The agreement counts silence of ${id} as failure, and without a length of silence a page waits until its long window is empty.`
      : `Silence of ${id} leaves the statement unproven, and no alarm tells of it.`
  return [
    {
      rule: 'enforcement/unwatched-silence',
      severity: 'note',
      at: placeOf(metric, 'noData'),
      says,
      fix: 'Add alarms with a silence, for example 30 min.',
    },
  ]
}

/** A share of the window that has to be measured, and nobody who hears when it isn't. */
export function coverageFindings(
  { authority }: Agreement,
  watched: readonly Watched[],
): readonly PlanFinding[] {
  const silent = watched.filter(({ metric }) => metric.alarms.silence === null).map(({ metric }) => metric.id)
  if (authority?.coverage === undefined || silent.length === 0) return []
  return [
    {
      rule: 'enforcement/unwatched-silence',
      severity: 'note',
      at: ['evidence', 'coverage'],
      says: `At least ${authority.coverage.text} of a window has to be measured, and no alarm tells when the data of ${silent.join(', ')} stop.`,
      fix: 'Add alarms with a silence, for example 30 min.',
    },
  ]
}

/** An agreement whose alarms nobody would hear. */
export function contactFindings(agreement: Agreement, book: Book): readonly PlanFinding[] {
  const told = firstTold(agreement, book)
  const first = agreement.responsibilities.escalation[0]
  if (told !== null && (told.contact.email !== undefined || told.contact.https !== undefined)) return []
  if (first === undefined) return [unheard(['responsibilities', 'escalation'], 'The escalation names nobody')]
  const who = `${first.to} is no contact of ${agreement.stakeholders.provider} with an email or https endpoint`
  return [unheard(['responsibilities', 'escalation', 0, 'to'], who)]
}

function unheard(at: PlanFinding['at'], who: string): PlanFinding {
  return {
    rule: 'enforcement/nobody-told',
    severity: 'error',
    at,
    says: `${who}, so pages and tickets reach nobody.`,
    fix: 'Name a contact of the provider in escalation, with an email or https endpoint in slas/parties.yaml.',
  }
}
