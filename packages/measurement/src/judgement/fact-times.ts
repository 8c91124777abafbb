import type { RulePage } from '@nines/agreement'
import { measuredOf, type Account, type Measured } from '../facts/accounts.ts'
import type { Facts } from '../facts/facts.ts'
import { lengthText } from '../reading/instant.ts'
import type { Span } from '../time/span.ts'
import { instantText } from '../time/zone-time.ts'
import { spanAsked } from './asked-windows.ts'
import { stretchesOf, type Stretch } from './fact-stretches.ts'
import type { Judgement } from './judgement.ts'
import type { JudgeRemark } from './remark.ts'

const outsideWindow: RulePage = {
  id: 'facts/outside-window',
  severity: 'warning',
  title: 'What was measured lies in a window that is judged',
  why: 'An outage or a series outside of the window counts in nothing. Mostly the year or the month is mistyped, or the file is of another window, and without it everything looks well.',
}

const afterAsOf: RulePage = {
  id: 'facts/after-as-of',
  severity: 'error',
  title: 'Facts say nothing of the time after they were read',
  why: 'What lies after asOf is unknown, whatever the promise. An outage or an interval that is known beyond it says that the facts were read later, and then the silence up to there means something else.',
}

export const factTimeRules: readonly RulePage[] = [outsideWindow, afterAsOf]

/** What is told of outages and series that lie in no judged window, or go on after the facts were read. */
export function tellFactTimes(facts: Facts, judgements: readonly Judgement[]): readonly JudgeRemark[] {
  return Object.entries(facts.metrics).flatMap(([key, each]) =>
    measuredOf(key, each).flatMap((thing) => {
      const windows = windowsOf(key, thing, facts, judgements)
      return thing.accounts.flatMap((account) => {
        const stretches = stretchesOf(account.facts, facts.asOf)
        return [...lateOf(key, account, stretches, facts.asOf), ...strayOf(key, account, stretches, windows)]
      })
    }),
  )
}

// The windows that are judged; and the one that the facts say to be of, where those are parts of it.
function windowsOf(
  key: string,
  { entity }: Measured,
  facts: Facts,
  judgements: readonly Judgement[],
): readonly Span[] {
  const mine = judgements.filter(
    (each) => (each.metric === key || each.entry === key) && each.entity === entity,
  )
  const matter = mine.find((each) => each.matter !== undefined)?.matter
  if (matter === undefined) return []
  const whole = spanAsked(facts.window, matter.metric, matter.agreement)
  const isWhole = mine.every(({ from, to }) => whole !== undefined && whole.from <= from && whole.to >= to)
  return whole !== undefined && isWhole ? [...mine, whole] : mine
}

function lateOf(
  key: string,
  { place }: Account,
  stretches: readonly Stretch[],
  asOf: number | undefined,
): readonly JudgeRemark[] {
  if (asOf === undefined) return []
  return stretches
    .filter(({ span, grain }) => span.from > asOf || span.to > asOf + grain)
    .map(({ name, span, way }) => {
      const [what, when] = span.from > asOf ? ['begins', span.from] : ['ends', span.to]
      const says = `${name} of ${key} ${what} at ${instantText(when)}, and the facts were read at ${instantText(asOf)} (asOf), before that.`
      const fix = 'Correct asOf, or the times; what still lasted at asOf has no end yet (null).'
      return { rule: afterAsOf, about: { kind: 'facts', at: [...place, ...way] }, says, fix }
    })
}

function strayOf(
  key: string,
  { place }: Account,
  stretches: readonly Stretch[],
  windows: readonly Span[],
): readonly JudgeRemark[] {
  if (windows.length === 0) return []
  const stray = stretches.filter(({ span }) => !windows.some((window) => touches(span, window)))
  const [first, ...more] = stray
  if (first === undefined) return []
  const also = more.length === 0 ? '' : `; so do ${more.length} more of ${stretches.length}`
  const says = `${first.name} of ${key}, ${spanText(first.span)}, lies outside of what is judged, ${windowText(windows)}, and counts in nothing${also}.`
  const fix = 'Correct its times, or judge the window that it lies in.'
  return [{ rule: outsideWindow, about: { kind: 'facts', at: [...place, ...first.way] }, says, fix }]
}

function touches(span: Span, window: Span): boolean {
  return span.from < window.to && (span.to > window.from || span.from >= window.from)
}

function spanText({ from, to }: Span): string {
  return to === Infinity
    ? `from ${instantText(from)} on`
    : `from ${instantText(from)} for ${lengthText(to - from)}`
}

function windowText(windows: readonly Span[]): string {
  const from = Math.min(...windows.map((window) => window.from))
  return `${instantText(from)} to ${instantText(Math.max(...windows.map(({ to }) => to)))}`
}
