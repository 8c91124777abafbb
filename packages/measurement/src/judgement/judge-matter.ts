import { Fraction } from 'fraction.js'
import { budgetSpent, errorBudget } from '../budget/error-budget.ts'
import { percentText } from '../number/decimal-text.ts'
import { claimsOf, dueOf, momentsIn, noticesFor, type IncidentMoments } from './claims-of.ts'
import type { Judgement } from './judgement.ts'
import { letOffBy, type LettingOff } from './letting-off.ts'
import type { Matter } from './matter.ts'
import type { Fees } from './money.ts'
import { owe, type Owed } from './owed.ts'
import { isKept, rule } from './verdict-of.ts'
import { weigh } from './weigh.ts'
import type { Reading, Weighed } from './weighed.ts'

/** What a judgement needs beside its matter. */
export interface Bench {
  readonly fees: Fees
  readonly now: number
  /** Instants of the incident that the facts don't tell. */
  readonly incident: IncidentMoments
}

/** Judges one promise for one thing in one window. */
export function judgeMatter(matter: Matter, bench: Bench): Judgement {
  const letting = letOffBy(matter)
  return judgeWeighed(weighBoth(matter, letting), letting, matter, bench)
}

interface Both {
  readonly weighed: Weighed
  readonly disputed: boolean
}

// What is disputed is judged both ways: let off, and counted.
function weighBoth(matter: Matter, { off, disputed }: LettingOff): Both {
  const counted = weigh(matter, off)
  if (disputed.length === 0) return { weighed: counted, disputed: false }
  const excused = weigh(matter, [...off, ...disputed])
  if (counted.best === null || excused.best === null) return { weighed: counted, disputed: false }
  const all = [counted.best, counted.worst, excused.best, excused.worst].filter((each) => each !== null)
  const sorted = all.toSorted((left, right) => left.value.compare(right.value))
  const [worst = counted.best, best = counted.best] = [sorted[0], sorted.at(-1)]
  if (worst.value.equals(best.value)) return { weighed: counted, disputed: false }
  const workings = [
    'If what is disputed is let off:',
    ...excused.workings,
    'If it counts:',
    ...counted.workings,
  ]
  return { weighed: { ...excused, best, worst, workings }, disputed: true }
}

/** Judges what the facts come to. */
export function judgeWeighed(
  { weighed, disputed }: Both,
  { notes }: Pick<LettingOff, 'notes'>,
  matter: Matter,
  { fees, now, incident }: Bench,
): Judgement {
  const { metric, agreement, window } = matter
  const { verdict, says } = rule(weighed, matter, disputed)
  const incidents = weighed.best?.incidents ?? []
  const moments = { ...momentsIn(incidents), ...incident }
  return {
    metric: metric.id,
    entry: metric.entry,
    entity: matter.entity?.id ?? null,
    version: agreement.version,
    from: window.from,
    to: window.to,
    verdict,
    because: null,
    target: metric.targetText,
    measured: weighed.kind,
    ends: endsOf(weighed),
    good: weighed.good,
    total: weighed.total,
    unknown: weighed.unknown,
    coverage: weighed.coverage,
    disputed,
    budgetSpent: spent(weighed, matter),
    letOff: notes,
    incidents,
    credit: creditOf(weighed, matter, fees),
    claims: verdict === 'met' || metric.credit === undefined ? [] : claimsOf(matter, moments, now),
    notifiedInTime: isNotified(matter, moments),
    workings: [...notes.map((note) => note.says), ...weighed.workings, says, ...remarks(weighed, matter)],
    matter,
  }
}

function remarks(weighed: Weighed, matter: Matter): readonly string[] {
  return [...fewText(weighed, matter), ...coverageText(weighed, matter)]
}

function endsOf({ best, worst }: Weighed): Judgement['ends'] {
  return best === null || worst === null ? null : { best: best.value, worst: worst.value }
}

function creditOf(weighed: Weighed, matter: Matter, fees: Fees): Owed | null {
  const { best, worst } = weighed
  const { credit } = matter.metric
  if (credit === undefined || best === null || worst === null || weighed.contradictory) return null
  const kept = ({ value }: Reading): boolean => isKept(value, weighed, matter)
  return owe(credit, { best, worst, bestKept: kept(best), worstKept: kept(worst) }, matter, fees)
}

function spent({ kind, worst }: Weighed, { objective }: Matter): Judgement['budgetSpent'] {
  return kind === 'share' && worst !== null ? budgetSpent(objective, worst.value) : null
}

// A right that needs notice counts a miss only where somebody told of it in time.
function isNotified(matter: Matter, moments: IncidentMoments): boolean {
  const deadlines = matter.agreement.claims?.deadlines ?? []
  const deadline =
    deadlines.find(({ action }) => action === 'notify') ?? deadlines.find(({ action }) => action === 'claim')
  if (deadline === undefined) return false
  const due = dueOf(deadline, matter, moments)
  return noticesFor(deadline.action, matter).some(({ sent }) => due === null || sent < due)
}

// With very few things a share moves in steps that are larger than the budget (E19).
function fewText({ total }: Weighed, { metric, objective }: Matter): readonly string[] {
  const { kind } = metric.indicator
  const budget = errorBudget(objective)
  const few = total.gt(0) && budget.gt(0) && total.mul(budget).lt(1)
  if (!few || (kind !== 'tickets' && kind !== 'deliveries')) return []
  const enough = budget.inverse().ceil().toFraction()
  return [`Fewer than ${enough} ${kind}: a single late one misses ${percentText(objective)}.`]
}

const LEAST = new Fraction(9, 10) // of a window, where an agreement names no coverage

// Silence may count as good (E7): how much of the window was measured at all is said beside the verdict.
function coverageText({ coverage, best }: Weighed, { agreement }: Matter): readonly string[] {
  const least = agreement.authority?.coverage?.ratio ?? LEAST
  if (best === null || coverage.gte(least)) return []
  return [`Only ${percentText(coverage)} of the window was measured; it has to be ${percentText(least)}.`]
}
