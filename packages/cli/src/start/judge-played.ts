import type { Agreement, Calendar } from '@nines/agreement'
import { judge, noRecords, type AgreementFacts, type AgreementJudgement } from '@nines/measurement'
import { incident } from './incident.ts'
import { monthOf } from './play.ts'

/** Judges an agreement by what was measured in the played month, each promise in its window that holds the incident. */
export function judgePlayed(
  agreement: Agreement,
  metrics: AgreementFacts,
  calendars: ReadonlyMap<string, Calendar>,
): AgreementJudgement {
  const at = Temporal.Instant.fromEpochMilliseconds(incident[0].at * 1000).toString()
  const facts = {
    agreement: agreement.id,
    window: { kind: 'at', text: at },
    asOf: monthOf(agreement).to,
    metrics,
    entities: {},
    fees: {},
    earlier: [],
    notices: [],
  } as const
  return judge({ versions: [agreement], facts, records: noRecords, calendars })
}
