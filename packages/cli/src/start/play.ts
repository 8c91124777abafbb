import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import type { Agreement } from '@nines/agreement'
import { agreementFacts } from '@nines/aws'
import { feed } from '@nines/cloudwatch'
import type { LocalCloud, PlacedTransition } from '@nines/local'
import { windowAt, type AgreementFacts, type Span } from '@nines/measurement'
import { failingAt, incident, played } from './incident.ts'
import { often } from './minute.ts'
import { rate } from './load.ts'
import { ticketsOf } from './tickets.ts'
import { trafficOf } from './traffic.ts'

/** What a played month left behind. */
export interface Played {
  readonly transitions: readonly PlacedTransition[]
  /** What CloudWatch counted and the tracker told, by agreement id. */
  readonly facts: ReadonlyMap<string, AgreementFacts>
}

/** Plays a month on the driven clock of a local cloud: ordinary days for all agreements, the incident for one of them. */
export async function play(
  local: LocalCloud,
  agreements: readonly Agreement[],
  stricken: Agreement,
): Promise<Played> {
  for (const agreement of agreements) tell(local, agreement, agreement.id === stricken.id)
  const transitions = local.advance(played.to)
  const facts = new Map<string, AgreementFacts>()
  for (const agreement of agreements) facts.set(agreement.id, await measure(local, agreement))
  return { transitions, facts }
}

/** Ordinary days lose one request in 8 000 or so; the stricken service only fails in its incident. */
function tell(local: LocalCloud, agreement: Agreement, isStricken: boolean): void {
  if (agreement.runs === undefined) return
  const failed = isStricken
    ? (at: number): number => Math.round(failingAt(incident, at) * rate)
    : (at: number): number => often(at, 10) * 2
  const cloud = local.cloud(agreement.runs)
  for (const series of trafficOf(agreement, { ...played, failed })) feed(cloud, series)
}

/** Reads the month back through the official SDK, as the report on AWS does. */
async function measure(local: LocalCloud, agreement: Agreement): Promise<AgreementFacts> {
  const month = monthOf(agreement)
  const tickets = ticketsOf(agreement, month)
  if (agreement.runs === undefined) return tickets
  const { account, region } = agreement.runs
  const credentials = { accessKeyId: account, secretAccessKey: 'local' }
  const client = new CloudWatchClient({ endpoint: local.url, region, credentials })
  try {
    return { ...tickets, ...(await agreementFacts(client, agreement, month, 60)) }
  } finally {
    client.destroy()
  }
}

/** The window that holds the incident, over all metrics of an agreement. */
export function monthOf({ metrics }: Agreement): Span {
  const spans = metrics.map(({ window }) => windowAt(window, incident[0].at))
  return {
    from: Math.min(...spans.map(({ from }) => from), incident[0].at),
    to: Math.max(...spans.map(({ to }) => to), incident[0].at),
  }
}
