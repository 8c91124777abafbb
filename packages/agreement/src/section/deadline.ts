import type { Anchor, Deadline, DeadlineTerm } from '../claim.ts'
import type { WindowEntry } from '../generated/agreement.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf, type AgreementDraft } from '../schema/draft.ts'
import { metricNames, tellUnknown } from './known.ts'
import { tellCalendar } from '../metric/calendar-name.ts'
import type { Scope } from './scope.ts'

const deadlineForm: RulePage = {
  id: 'claims/deadline-form',
  severity: 'error',
  title: 'A deadline has one end',
  why: 'Thirty days are 720 hours or end at midnight of the thirtieth date, two months from 28 February end on the 28th or on the 30th of April, and each country has its own business days. The sum that is paid hangs on which is meant.',
}

const beforeKnown: RulePage = {
  id: 'claims/before-known',
  severity: 'warning',
  title: 'A claim can be made after the miss is known',
  why: 'Whether a promise is missed is known at the end of its window. A deadline that can be over before asks for a claim that nobody can count.',
}

export const deadlineRules: readonly RulePage[] = [deadlineForm, beforeKnown]

type DeadlineDraft = NonNullable<NonNullable<NonNullable<AgreementDraft['claims']>['deadlines']>[number]>

/** One thing that is due, with everything that its end depends on. */
export function readDeadline(draft: DeadlineDraft, path: Path, scope: Scope): Deadline | undefined {
  const { do: action, metrics = [] } = draft
  tellUnknown(metrics, metricNames(scope), [...path, 'metrics'], scope)
  tellCalendar(draft.calendar, [...path, 'calendar'], scope)
  const end = readEnd(draft, path, scope)
  if (action === undefined || end === undefined) return undefined
  const deadline = { action, ...end, metrics: metrics.filter((name) => name !== undefined) }
  tellEarly(deadline, path, scope)
  return deadline
}

type End = Pick<Deadline, 'term' | 'from'>

function readEnd(draft: DeadlineDraft, path: Path, scope: Scope): End | undefined {
  const { within, of, by } = draft
  const say = speaker(path, scope)
  if (by !== undefined) return readBy(by, draft, say)
  if (within === undefined) {
    const fix = 'Add within and of, such as within: 30 days, of: end of window.'
    return say(undefined, 'Nothing says when it is due.', fix)
  }
  const term = TERMS[unitOf(within)]?.({
    text: within,
    amount: Number.parseInt(within, 10),
    draft,
    say,
    scope,
  })
  const from = of ?? (unitOf(within) === 'billing' ? 'end of window' : undefined)
  if (from === undefined)
    return say(
      'within',
      `Nothing says what ${within} are counted from.`,
      'Add of, such as of: end of window.',
    )
  return term && { term, from }
}

function readBy(by: Anchor, { within, of }: DeadlineDraft, say: Say): End | undefined {
  if (within !== undefined || of !== undefined)
    return say('by', `Both by ${by} and within stand here.`, 'Keep one of the two.')
  return { term: { unit: 'calendar days', amount: 0, text: `by ${by}` }, from: by }
}

type Say = (key: string | undefined, says: string, fix: string) => undefined

function speaker(path: Path, { tell }: Scope): Say {
  return (key, says, fix) => {
    tell({ rule: deadlineForm, path: key === undefined ? path : [...path, key], says, fix })
    return undefined
  }
}

// `h`, `d`, `day`, `month`, `billing` or `business`
function unitOf(text: string): string {
  const [, unit = ''] = /^[0-9]+ ?([a-z]+)/.exec(text) ?? []
  return unit === 'business' ? unit : unit.replace(/s$/, '')
}

interface Written {
  readonly text: string
  readonly amount: number
  readonly draft: DeadlineDraft
  readonly say: Say
  readonly scope: Scope
}

const TERMS: Readonly<Record<string, (written: Written) => DeadlineTerm | undefined>> = {
  h: ({ amount, text }) => ({ unit: 'hours', amount, text }),
  d: ({ amount, text, say }) => {
    const ways = `${amount * 24} h run on; ${amount} days end at midnight of a date`
    return say('within', `${text} is read in two ways: ${ways}.`, `Write ${amount * 24} h or ${amount} days.`)
  },
  day: ({ amount, text }) => ({ unit: 'calendar days', amount, text }),
  month: monthsOf,
  billing: cyclesOf,
  business: ({ amount, text, draft: { calendar }, say }) => {
    if (calendar !== undefined) return { unit: 'business days', amount, calendar, text }
    const fix = 'Add calendar with the name of a calendar of calendars.yaml.'
    return say('within', `${text} are counted on a calendar, and none is named.`, fix)
  },
}

function monthsOf({ amount, text, draft: { endOfMonth }, say }: Written): DeadlineTerm | undefined {
  if (endOfMonth !== undefined) return { unit: 'months', amount, endOfMonth, text }
  const says = `${text} from the last day of February end on the same number or on the last day of a month, up to 3 days apart.`
  return say('within', says, 'Add endOfMonth: last day or endOfMonth: same number.')
}

function cyclesOf({ amount, text, draft: { counting }, say, scope }: Written): DeadlineTerm | undefined {
  const { defaults, metrics } = scope.draft
  const windows = entriesOf(metrics).flatMap(([, { window, cases }]) => [
    window,
    ...entriesOf(cases).map(([, one]) => one.window),
  ])
  if (![defaults?.window, ...windows].some(isBilling)) {
    const fix = 'Give the metric a window such as { billing: month, day: 1, zone: UTC }, or write days.'
    return say('within', `${text} are counted, and no metric has a billing window.`, fix)
  }
  if (counting !== undefined) return { unit: 'billing cycles', amount, counting, text }
  const says = `${text} are counted with or without the incident's own, one cycle apart.`
  return say('within', says, 'Add counting: after the incident cycle or counting: from the incident cycle.')
}

function isBilling(window: object | undefined): boolean {
  return window !== undefined && 'billing' in window
}

const EARLY: readonly Anchor[] = ['start of incident', 'end of incident']

// A window ends up to its own length after an incident at its beginning.
function tellEarly({ action, term, from, metrics }: Deadline, path: Path, { draft, tell }: Scope): void {
  const counted = term.unit === 'hours' || term.unit.endsWith('days')
  if (action !== 'claim' || !EARLY.includes(from) || !counted) return
  const days = term.unit === 'hours' ? term.amount / 24 : term.amount
  const longest = Math.max(
    0,
    ...entriesOf(draft.metrics)
      .filter(([id]) => metrics.length === 0 || metrics.includes(id))
      .map(([, { window = draft.defaults?.window }]) => daysOf(window)),
  )
  if (days >= longest) return
  const says = `The claim is due ${term.text} from the ${from}, and a window can end ${longest} days after it.`
  tell({ rule: beforeKnown, path: [...path, 'within'], says, fix: 'Write of: end of window.' })
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

// The most days of a window that has an end of its own; one that ends with the claim is known at once.
function daysOf(window: WindowEntry | undefined): number {
  if (window === undefined) return 0
  if ('calendar' in window) return DAYS[window.calendar] ?? 0
  if ('billing' in window) return DAYS['month'] ?? 0
  return 'fiscal' in window ? (DAYS[window.fiscal] ?? 0) : 0
}
