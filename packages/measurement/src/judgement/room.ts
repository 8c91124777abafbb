import type { Agreement, Calendar, Metric } from '@nines/agreement'
import type { Facts } from '../facts/facts.ts'
import type { MetricFacts } from '../facts/metric-facts.ts'
import type { Notice, Records } from '../record/record.ts'
import type { AskedWindow } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import type { IncidentMoments } from './claims-of.ts'
import type { Bench } from './judge-matter.ts'
import { inForceOf, judgedTimeOf } from './judged-time-of.ts'
import type { Matter } from './matter.ts'
import { feesOf } from './owed.ts'
import { objectiveAt } from './target.ts'

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
  const chosen = notices.flatMap(({ chooses }) => chooses ?? [])
  return { question, agreement, asked: question.window ?? question.facts.window, notices, chosen }
}

/** One thing that is measured: by entry or case, perhaps one entity of many. */
export interface Thing {
  readonly key: string
  readonly entity: string | null
  readonly facts: MetricFacts | undefined
}

/** What a matter's judgement needs beside it. */
export function benchOf({ question, agreement }: Room, matter: Matter): Bench {
  return {
    fees: feesOf(agreement, question.facts, matter.entity),
    now: question.now ?? question.facts.asOf ?? matter.window.to,
    incident: question.incident ?? {},
  }
}

/** Everything that one judgement is made from. */
export function matterOf(room: Room, metric: Metric, thing: Thing, window: Span): Matter {
  const { question, agreement } = room
  const { facts, calendars, records } = question
  const is = thing.entity === null ? undefined : facts.entities[thing.entity]
  const inForce = inForceOf(question.versions, agreement, metric.window.zone)
  return {
    agreement,
    metric,
    ...(thing.entity === null ? {} : { entity: { id: thing.entity, is } }),
    facts: thing.facts,
    records,
    notices: room.notices,
    earlier: facts.earlier.filter((past) => isPastOf(past, metric, thing.entity)),
    window,
    judged: judgedTimeOf({ metric, window, facts, entity: is, inForce, calendars }),
    asOf: Math.min(facts.asOf ?? window.to, question.now ?? Infinity),
    objective: objectiveAt(metric, window.from),
    calendars,
  }
}

function isPastOf(past: Facts['earlier'][number], { id, entry }: Metric, entity: string | null): boolean {
  return (
    (past.metric === id || past.metric === entry) && (past.entity === undefined || past.entity === entity)
  )
}
