import type { Agreement, Metric } from '@nines/agreement'
import { measuredOf, type Account } from '../facts/accounts.ts'
import type { AskedWindow } from '../time/asked-window.ts'
import type { Span } from '../time/span.ts'
import { spanAsked, windowsAsked } from './asked-windows.ts'
import { withCoverage } from './coverage.ts'
import { tellFactTimes } from './fact-times.ts'
import { judgeMatter } from './judge-matter.ts'
import type { Judgement } from './judgement.ts'
import type { Matter } from './matter.ts'
import { notInForce } from './not-in-force.ts'
import { tellEarlier } from './earlier-check.ts'
import { paidBefore } from './earlier-windows.ts'
import { tellCaps, tellUntold } from './cap-check.ts'
import { tellFees } from './fee-check.ts'
import type { Fees } from './money.ts'
import { feesOf } from './owed.ts'
import { pickCase } from './pick-case.ts'
import { tellRecordEntities } from './record-entities.ts'
import { rightsOf, type RightRuling } from './rights-of.ts'
import { onceEach, type JudgeRemark } from './remark.ts'
import {
  benchOf,
  matterOf,
  roomOf,
  unmeasuredThing,
  type JudgeQuestion,
  type Room,
  type Thing,
} from './room.ts'
import type { Settled } from './combine-credits.ts'
import { settlementOf } from './settlement-of.ts'
import { tellSeverities } from './severity-check.ts'
import { tellTally } from './tally-check.ts'
import { unjudged } from './unjudged.ts'
import { versionFor } from './version-of.ts'
import { tellWitnesses } from './witness-check.ts'

/** What an agreement came to in a window. */
export interface AgreementJudgement {
  readonly agreement: Pick<Agreement, 'id' | 'version' | 'digest' | 'title'>
  readonly window: AskedWindow
  /** The first and last moment of all windows that were judged. */
  readonly from: number
  readonly to: number
  readonly judgements: readonly Judgement[]
  readonly settlement: Settled | null
  readonly rights: readonly RightRuling[]
  /** What is not as it has to be in facts and records, and shows only by judging. */
  readonly remarks: readonly JudgeRemark[]
}

/**
 * Judges an agreement: every promise, for each thing that it is about, in each of its windows that end in the one asked for.
 * The same question always gets the same answer. Throws where a metric needs a calendar that the book doesn't have, which
 * reading an agreement rules out.
 */
export function judge(question: JudgeQuestion): AgreementJudgement {
  const agreement = currentOf(question)
  const room = roomOf(question, agreement)
  const judgements = withCoverage(agreement, [...measured(room), ...unmeasured(room)], room)
  const { id, version, digest, title } = agreement
  const rights = rightsOf(agreement.rights, judgements)
  const fees = (matter: Matter): Fees => feesOf(agreement, question.facts, matter.entity)
  return {
    agreement: { id, version, digest, title },
    window: room.asked,
    from: Math.min(...judgements.map(({ from }) => from)),
    to: Math.max(...judgements.map(({ to }) => to)),
    judgements,
    settlement: settlementOf(judgements, {
      agreement,
      fees,
      chosen: room.chosen,
      earlier: paidBefore(question.facts, agreement),
    }),
    rights,
    remarks: onceEach([
      ...judgements.flatMap((each) => each.remarks),
      ...toldOf(question, judgements),
      ...tellFees(question.facts, question.versions),
      ...tellCaps(judgements, fees),
      ...tellUntold(judgements, rights, question.facts.earlier.length > 0),
    ]),
  }
}

// What facts and records say about nothing that is judged.
function toldOf({ facts, records }: JudgeQuestion, judgements: readonly Judgement[]): readonly JudgeRemark[] {
  const from = Math.min(...judgements.map((each) => each.from))
  const to = Math.max(...judgements.map((each) => each.to))
  return [...tellFactTimes(facts, judgements), ...tellRecordEntities(records, facts, { from, to })]
}

// One version judges the whole question: that in force at the start of its earliest window.
function currentOf({ versions, window, facts }: JudgeQuestion): Agreement {
  const [first] = versions
  if (first === undefined) throw new Error('An agreement is judged in at least one version.')
  const starts = versions.flatMap((agreement) =>
    agreement.metrics.flatMap((metric) => spanAsked(window ?? facts.window, metric, agreement)?.from ?? []),
  )
  if (starts.length === 0) return first
  const zone = first.metrics[0]?.window.zone ?? 'UTC'
  return versionFor(versions, Math.min(...starts), zone) ?? first
}

// Everything that the facts name, in their order.
function measured(room: Room): readonly Judgement[] {
  const { facts } = room.question
  return Object.entries(facts.metrics).flatMap(([key, each]) =>
    measuredOf(key, each).flatMap((thing) => judgeThing(room, { key, ...thing })),
  )
}

// Promises that no facts name: what people attest, what is not promised, and what nobody measured.
function unmeasured(room: Room): readonly Judgement[] {
  const named = Object.keys(room.question.facts.metrics).map((key) => key.split('.')[0])
  const { metrics, absent } = room.agreement
  const left = metrics.filter(
    ({ entry, indicator }) => !named.includes(entry) && indicator.kind !== 'coverage',
  )
  const none = absent.filter(({ id, when }) => when.length === 0 && !named.includes(id.split('.')[0]))
  return [
    ...left.flatMap((metric) => judgeMetric(room, metric, unmeasuredThing(metric.id))),
    ...none.flatMap(({ id }) => judgeThing(room, unmeasuredThing(id))),
  ]
}

function judgeThing(room: Room, thing: Thing): readonly Judgement[] {
  const { entities } = room.question.facts
  const entity = thing.entity === null ? undefined : entities[thing.entity]
  const pick = pickCase(room.agreement, thing.key, entity, room.chosen)
  if (pick.kind === 'promise') return judgeMetric(room, pick.metric, thing)
  const because = pick.kind === 'no promise' ? pick.absent.because : null
  const says = pick.kind === 'no promise' ? `Nothing is promised here: ${pick.absent.because}.` : pick.says
  const { version } = room.agreement
  return [
    unjudged(spanOf(room), { id: pick.id, version, entity: thing.entity, verdict: pick.kind, because, says }),
  ]
}

function spanOf({ agreement, asked }: Room): Span {
  const [metric] = agreement.metrics
  const span = metric === undefined ? undefined : spanAsked(asked, metric, agreement)
  return span ?? { from: 0, to: 0 }
}

function judgeThingIn(room: Room, metric: Metric, { entity, accounts }: Thing, window: Span): Judgement {
  const matter = (account: Account | undefined): Matter => matterOf(room, metric, { entity, account }, window)
  const [first, second] = inOrder(accounts, room.agreement)
  const mine = matter(first)
  const other = second === undefined ? undefined : matter(second)
  const told = [
    ...[mine, other].flatMap((each) => (each === undefined ? [] : tellTally(each))),
    ...tellWitnesses(accounts, metric.indicator, room.agreement),
    ...tellSeverities({ entity, accounts }, metric.indicator, room.agreement),
    ...tellEarlier(room.question.facts.earlier, { metric, entity, agreement: room.agreement, window }),
  ]
  return judgeMatter(mine, other, { ...benchOf(room, mine), told })
}

// Whose numbers decide come first.
function inOrder(accounts: readonly Account[], { authority }: Agreement): readonly Account[] {
  const decides = ({ by }: Account): boolean => by !== null && by === authority?.decides
  return [...accounts.filter(decides), ...accounts.filter((account) => !decides(account))]
}

function judgeMetric(room: Room, metric: Metric, thing: Thing): readonly Judgement[] {
  const span = spanAsked(room.asked, metric, room.agreement)
  if (span === undefined) return []
  const windows = windowsAsked(metric, span, thing.accounts[0]?.facts, room.agreement)
  // A promise of a longer window that nobody measured is none of this question's business; what people attest is.
  const isAbout = room.asked.kind !== 'named' || metric.indicator.kind === 'attested'
  return (windows.length === 0 && isAbout ? [span] : windows).map((window) => {
    const outside = notInForce(room, metric, thing, window)
    if (outside !== undefined) return outside
    return judgeThingIn(room, metric, thing, window)
  })
}
