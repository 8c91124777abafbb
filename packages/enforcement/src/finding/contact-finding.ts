import type { Agreement, Book, RulePage } from '@nines/agreement'
import { firstTold } from '../words/escalation.ts'
import type { PlanFinding } from './plan-finding.ts'

const nobodyTold: RulePage = {
  id: 'enforcement/nobody-told',
  severity: 'error',
  title: 'An alarm reaches somebody',
  why: 'Pages and tickets go to the first contact of the escalation. Without one that an email or a web request can reach, alarms change colour and nobody knows.',
}

export const contactRules: readonly RulePage[] = [nobodyTold]

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
    rule: nobodyTold,
    at,
    says: `${who}, so pages and tickets reach nobody.`,
    fix: 'Name a contact of the provider in escalation, with an email or https endpoint in slas/parties.yaml.',
  }
}
