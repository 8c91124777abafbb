import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import type { Agreement } from '@nines/agreement'
import { agreementFacts } from '@nines/aws'
import { feed } from '@nines/cloudwatch'
import type { LocalCloud, PlacedTransition } from '@nines/local'
import { agreedWindowAt, type AgreementFacts, type MetricFacts, type Span } from '@nines/measurement'
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

/**
 * Plays a month on the driven clock of a local cloud: ordinary days for all agreements, the incident for one of them. What was
 * counted is read week by week, as on AWS, where CloudWatch keeps minutes for 15 days.
 */
export async function play(
  local: LocalCloud,
  agreements: readonly Agreement[],
  stricken: Agreement,
): Promise<Played> {
  for (const agreement of agreements) tell(local, agreement, agreement.id === stricken.id)
  const transitions: PlacedTransition[] = []
  const read = new Map<string, AgreementFacts[]>(agreements.map(({ id }) => [id, []]))
  for (let at = played.from + week; at < played.to + week; at += week) {
    transitions.push(...local.advance(Math.min(at, played.to)))
    for (const agreement of agreements) {
      const span = shared(monthOf(agreement), { from: at - week, to: at })
      if (span.from < span.to) read.get(agreement.id)?.push(await measure(local, agreement, span))
    }
  }
  const facts = agreements.map((agreement): [string, AgreementFacts] => [
    agreement.id,
    { ...joined(read.get(agreement.id) ?? []), ...ticketsOf(agreement, monthOf(agreement)) },
  ])
  return { transitions, facts: new Map(facts) }
}

const week = 7 * 86_400 // seconds

function shared(left: Span, right: Span): Span {
  return { from: Math.max(left.from, right.from), to: Math.min(left.to, right.to) }
}

/** Facts of one span after the other, as one. */
function joined(parts: readonly AgreementFacts[]): AgreementFacts {
  return parts.reduce<AgreementFacts>(
    (whole, part) =>
      Object.fromEntries(Object.entries(part).map(([id, next]) => [id, append(whole[id], next)])),
    {},
  )
}

function append(before: MetricFacts | undefined, next: MetricFacts): MetricFacts {
  if (before?.kind !== 'counted' || next.kind !== 'counted') return next
  return { ...before, good: [...before.good, ...next.good], total: [...before.total, ...next.total] }
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

/** Reads back through the official SDK, as the report on AWS does. */
async function measure(local: LocalCloud, agreement: Agreement, span: Span): Promise<AgreementFacts> {
  if (agreement.runs === undefined) return {}
  const { account, region } = agreement.runs
  const credentials = { accessKeyId: account, secretAccessKey: 'local' }
  const client = new CloudWatchClient({ endpoint: local.url, region, credentials })
  try {
    return await agreementFacts(client, agreement, span, 60)
  } finally {
    client.destroy()
  }
}

/** The window that holds the incident, over all metrics of an agreement. */
export function monthOf({ metrics }: Agreement): Span {
  const spans = metrics.map(({ window }) => agreedWindowAt(window, incident[0].at))
  return {
    from: Math.min(...spans.map(({ from }) => from), incident[0].at),
    to: Math.max(...spans.map(({ to }) => to), incident[0].at),
  }
}
