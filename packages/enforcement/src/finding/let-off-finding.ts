import type { Agreement, RulePage } from '@nines/agreement'
import type { Watched } from '../watched.ts'
import type { PlanFinding } from './plan-finding.ts'

const ringsThroughExclusions: RulePage = {
  id: 'enforcement/rings-through-exclusions',
  severity: 'note',
  title: 'Alarms ring through what the statement lets off',
  why: 'Planned work and other exclusions are taken out when the window is judged. An alarm sees only that something fails. CloudWatch can mute an alarm for planned work.',
}

const ringsThroughBreach: RulePage = {
  id: 'enforcement/rings-through-breach',
  severity: 'note',
  title: 'Alarms ring through what a breach of a duty lets off',
  why: 'What the customer brings about against a duty is let off when the window is judged. An alarm sees only that something fails, whoever caused it.',
}

export const letOffRules: readonly RulePage[] = [ringsThroughExclusions, ringsThroughBreach]

/** What the statement lets off and no alarm knows of: planned work, and what the customer does against his duties. */
export function letOffFindings(agreement: Agreement, watched: readonly Watched[]): readonly PlanFinding[] {
  return [...exclusions(watched), ...duties(agreement, watched)]
}

function exclusions(watched: readonly Watched[]): readonly PlanFinding[] {
  const touched = watched.filter(({ metric }) => metric.exclusions.length > 0)
  if (touched.length === 0) return []
  const names = [...new Set(touched.flatMap(({ metric }) => metric.exclusions))]
  return [
    {
      rule: ringsThroughExclusions,
      at: ['exclusions', ...names.slice(0, 1)],
      says: `The statement lets ${names.join(', ')} off, and alarms know nothing of it: those of ${namesOf(touched)} ring meanwhile.`,
      fix: 'Add a mute rule of CloudWatch for planned work, and expect the alarms in what nobody planned.',
    },
  ]
}

function duties({ responsibilities }: Agreement, watched: readonly Watched[]): readonly PlanFinding[] {
  return responsibilities.customer.flatMap(({ says, breach }, index) => {
    const touched = watched.filter(({ metric }) => breach?.metrics.includes(metric.entry))
    if (touched.length === 0) return []
    return [
      {
        rule: ringsThroughBreach,
        at: ['responsibilities', 'customer', index],
        says: `What breaks "${says}" is let off by the statement, and alarms know nothing of it: those of ${namesOf(touched)} ring all the same.`,
        fix: 'Keep it, and look at the duty when such an alarm rings.',
      },
    ]
  })
}

function namesOf(watched: readonly Watched[]): string {
  return watched.map(({ metric }) => metric.id).join(', ')
}
