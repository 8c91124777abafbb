import { Fraction } from 'fraction.js'
import { budgetSpent, errorBudget } from '../budget/error-budget.ts'
import { percentText } from '../number/decimal-text.ts'
import { claimsOf, dueOf, noticesFor, type ClaimDeadline } from './claims-of.ts'
import { tellCoarse } from './coarse-cut.ts'
import type { Difference } from './difference.ts'
import { tellEarlyEnd } from './early-end.ts'
import { momentsOf, type IncidentMoments } from './incident-moments.ts'
import type { Judgement } from './judgement.ts'
import { afterClaims } from './late-claim.ts'
import { letOffBy, type LettingOff } from './letting-off.ts'
import { tellLetOff } from './let-off-remark.ts'
import { tellLateStart } from './late-start.ts'
import type { Matter } from './matter.ts'
import type { Fees } from './money.ts'
import { owe, type Owed } from './owed.ts'
import type { JudgeRemark } from './remark.ts'
import { settleDifference } from './settle-difference.ts'
import { valueText } from './value-text.ts'
import { isKept, rule } from './verdict-of.ts'
import { weighBoth, type Both } from './weigh-both.ts'
import type { Reading, Weighed } from './weighed.ts'

/** What a judgement needs beside its matter. */
export interface Bench {
  readonly fees: Fees
  readonly now: number
  /** Whether a claim of which nobody says anything is taken to have come in time. */
  readonly supposesClaims: boolean
  /** Instants of the incident that the facts don't tell. */
  readonly incident: IncidentMoments
}

/** Judges one promise for one thing in one window, by what one witness measured, or two. */
export function judgeMatter(
  matter: Matter,
  other: Matter | undefined,
  bench: Bench & { readonly told: readonly JudgeRemark[] },
): Judgement {
  const letting = letOffBy(matter)
  const [mine, theirs] = [weighBoth(matter, letting), other && weighBoth(other, letting)]
  const series = [
    ...seriesRemarks(matter, mine, letting),
    ...(other && theirs ? seriesRemarks(other, theirs, letting) : []),
  ]
  const cut = [mine, theirs].flatMap((both) => (both === undefined ? [] : tellCoarse(both.weighed)))
  const remarks = [...bench.told, ...series, ...letting.notes.flatMap(tellLetOff), ...cut]
  const outcome =
    other?.by == null || theirs === undefined || matter.by === null
      ? { ...mine, difference: null }
      : settleDifference({ by: matter.by, ...mine }, { by: other.by, ...theirs }, matter)
  return judgeWeighed(outcome, { ...letting, remarks }, matter, bench)
}

function seriesRemarks(matter: Matter, both: Both, letting: LettingOff): readonly JudgeRemark[] {
  return [...tellLateStart(matter), ...earlyEndOf(matter, both, letting)]
}

// A series that ends early is weighed once more, with what it leaves out unknown.
function earlyEndOf(matter: Matter, both: Both, letting: LettingOff): readonly JudgeRemark[] {
  const { leftOut } = matter
  if (leftOut === undefined) return []
  const cut = matter.isRead ? weighBoth({ ...matter, asOf: leftOut.from }, letting) : both
  const [asSilence, asUnknown] = [cameText(both, matter), cameText(cut, matter)]
  return [tellEarlyEnd(matter, { ...leftOut, asSilence, asUnknown })]
}

function cameText({ weighed, disputed }: Both, matter: Matter): string {
  return `${valueText(weighed)}, ${rule(weighed, matter, disputed).verdict}`
}

/** What the facts came to, by all who measured. */
interface Outcome extends Both {
  readonly difference: Difference | null
}

/** Judges what the facts come to. */
export function judgeWeighed(
  { weighed, disputed, difference }: Outcome,
  { notes, asides, remarks }: Pick<LettingOff, 'notes' | 'asides'> & Pick<Judgement, 'remarks'>,
  matter: Matter,
  bench: Bench,
): Judgement {
  const { verdict, says } = rule(weighed, matter, disputed)
  const incidents = weighed.best?.incidents ?? []
  const moments = { ...momentsOf(matter, incidents), ...bench.incident }
  const claims = verdict === 'met' ? [] : claimsOf(matter, moments, bench.now)
  return {
    ...namesOf(matter),
    verdict,
    because: null,
    ...measuredBy(weighed),
    disputed,
    budgetSpent: spent(weighed, matter),
    letOff: notes,
    incidents,
    credit: creditOf(weighed, matter, claims, bench),
    claims,
    notifiedInTime: isNotified(matter, moments),
    difference,
    workings: [
      ...notes.map((note) => note.says),
      ...asides,
      ...weighed.workings,
      says,
      ...remarksOn(weighed, matter),
    ],
    remarks,
    matter,
  }
}

type Names = Pick<Judgement, 'metric' | 'entry' | 'entity' | 'version' | 'from' | 'to' | 'target'>

function namesOf({ metric, entity, agreement: { version }, window: { from, to } }: Matter): Names {
  const { id, entry, targetText } = metric
  return { metric: id, entry, entity: entity?.id ?? null, version, from, to, target: targetText }
}

type Measured = Pick<Judgement, 'measured' | 'ends' | 'good' | 'total' | 'unknown' | 'coverage'>

function measuredBy(weighed: Weighed): Measured {
  const { kind, good, total, unknown, coverage } = weighed
  return { measured: kind, ends: endsOf(weighed), good, total, unknown, coverage }
}

function remarksOn(weighed: Weighed, matter: Matter): readonly string[] {
  return [...fewText(weighed, matter), ...coverageText(weighed, matter)]
}

function endsOf({ best, worst }: Weighed): Judgement['ends'] {
  return best === null || worst === null ? null : { best: best.value, worst: worst.value }
}

function creditOf(
  weighed: Weighed,
  matter: Matter,
  claims: readonly ClaimDeadline[],
  { fees, supposesClaims }: Bench,
): Owed | null {
  const { best, worst } = weighed
  const { credit } = matter.metric
  if (credit === undefined || best === null || worst === null || weighed.contradictory) return null
  const kept = ({ value }: Reading): boolean => isKept(value, weighed, matter)
  const owed = owe(credit, { best, worst, bestKept: kept(best), worstKept: kept(worst) }, matter, fees)
  const heard = supposesClaims ? claims.filter(({ does }) => noticesFor(does, matter).length > 0) : claims
  return afterClaims(owed, heard, matter.agreement.claims)
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
