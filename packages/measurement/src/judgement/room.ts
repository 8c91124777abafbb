import type { Agreement, Calendar, Metric } from '@nines/agreement'
import type { Account, Measured } from '../facts/accounts.ts'
import type { Facts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import type { Notice, Records } from '../record/record.ts'
import type { AskedWindow } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import type { IncidentMoments } from './incident-moments.ts'
import type { Bench } from './judge-matter.ts'
import { earlierOf } from './earlier-windows.ts'
import { inForceOf, judgedTimeOf } from './judged-time-of.ts'
import { leftOutBy } from './left-out.ts'
import type { Matter } from './matter.ts'
import { feesOf } from './owed.ts'
import { objectiveAt } from './target.ts'
import { termAt } from './term-at.ts'

/** What is asked: an agreement in all its versions, what was measured and what happened, and by which window. */
export interface JudgeQuestion {
  /** At least one; in any order. */
  readonly versions: readonly Agreement[]
  readonly facts: Facts
  readonly records: Records
  readonly calendars: ReadonlyMap<string, Calendar>
  /** The window that is judged; that of the facts where none is asked for. */
  readonly window?: AskedWindow
  /** Epoch seconds: nothing after it was seen, and deadlines are over by it. When the facts were read, where it isn't said. */
  readonly now?: number
  /** Whether a credit counts as claimed in time where no notice is told of, and nothing as paid before that isn't told: so do worked examples. */
  readonly supposesClaims?: boolean
  /** Instants of the incident that the facts don't tell: for deadlines that count from awareness or eligibility. */
  readonly incident?: IncidentMoments
}

/** The question, with what all its matters share. */
export interface Room {
  readonly question: JudgeQuestion
  readonly agreement: Agreement
  readonly asked: AskedWindow
  readonly notices: readonly Notice[]
  readonly chosen: readonly string[]
}

/** Opens the question for the version that judges. */
export function roomOf(question: JudgeQuestion, agreement: Agreement): Room {
  const notices = [...question.records.notices, ...question.facts.notices]
  const { provider } = agreement.stakeholders
  const chosen = notices.flatMap(({ by, chooses }) => (by === provider ? [] : (chooses ?? [])))
  return { question, agreement, asked: question.window ?? question.facts.window, notices, chosen }
}

/** One thing that is measured: by entry or case, perhaps one entity of many. */
export interface Thing extends Measured {
  readonly key: string
}

/** A thing that nobody measured. */
export function unmeasuredThing(key: string, entity: string | null = null): Thing {
  return { key, entity, accounts: [] }
}

/** What a matter's judgement needs beside it. */
export function benchOf({ question, agreement }: Room, matter: Matter): Bench {
  return {
    fees: feesOf(agreement, question.facts, matter.entity),
    now: question.now ?? question.facts.asOf ?? matter.window.to,
    incident: question.incident ?? {},
    supposesClaims: question.supposesClaims === true,
  }
}

/** Everything that one judgement is made from, by one of those who measured. */
export function matterOf(
  room: Room,
  metric: Metric,
  { entity, account }: { readonly entity: string | null; readonly account: Account | undefined },
  window: Span,
): Matter {
  const { question, agreement } = room
  const { facts, calendars, records } = question
  const thing = thingOf(facts, entity)
  const inForce = inForceOf(question.versions, agreement, metric.window.zone)
  const judged = judgedTimeOf({ metric, window, facts, entity: thing.entity?.is, inForce, calendars })
  return {
    agreement,
    metric,
    ...thing,
    ...(account ?? nobody),
    records,
    notices: room.notices,
    incidents: facts.incidents ?? [],
    earlier: earlierOf(facts.earlier, { metric, entity, agreement, window }),
    isAllTold: question.supposesClaims === true,
    window,
    judged,
    inForce,
    term: termAt(question.versions, window.from, metric.window.zone),
    ...lookedAt(question, account?.facts, judged.counted, window),
    objective: objectiveAt(metric, window.from),
    calendars,
  }
}

const nobody: Pick<Matter, 'facts' | 'by' | 'place'> = { facts: undefined, by: null, place: ['metrics'] }

function thingOf({ entities }: Facts, id: string | null): Pick<Matter, 'entity'> {
  return id === null ? {} : { entity: { id, is: entities[id] } }
}

// A series that stops early, and no word that somebody looked after it: from there on it is unknown.
function lookedAt(
  { facts: { asOf }, now = Infinity }: JudgeQuestion,
  measured: MetricFacts | undefined,
  counted: readonly Span[],
  { to }: Span,
): Pick<Matter, 'asOf' | 'isRead' | 'leftOut'> {
  const leftOut = leftOutBy(measured, counted, Math.min(to, asOf ?? to, now))
  const seen = asOf ?? leftOut?.from ?? to
  return {
    asOf: Math.min(seen, now),
    isRead: asOf !== undefined,
    ...(leftOut === undefined ? {} : { leftOut }),
  }
}
