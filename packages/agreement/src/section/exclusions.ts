import type { Exclusion, ExclusionClass, Quota, Recurrence, RecurringWindow } from '../exclusion.ts'
import type { Metric } from '../metric.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { clockTimeOf, durationOf } from '../quantity/read-quantity.ts'
import type { Duration } from '../quantity.ts'
import { entriesOf, isWhole, type AgreementDraft } from '../schema/draft.ts'
import { isRealDate } from './calendar-date.ts'
import { given, present, readIf } from './given.ts'
import { metricNames, tellUnknown } from './known.ts'
import { tellCalendar } from '../metric/calendar-name.ts'
import { neverFalls, recurrenceOf } from './recurrence.ts'
import type { Scope } from './scope.ts'
import { tellZone } from './zone.ts'

const exclusionEffect: RulePage = {
  id: 'exclusions/effect',
  severity: 'error',
  title: 'A notice in business time is counted on a calendar',
  why: 'Work that is announced too late counts in full, and whether five business days are over depends on whose holidays are meant.',
}

const exclusionWindows: RulePage = {
  id: 'exclusions/windows',
  severity: 'error',
  title: 'Windows of maintenance fall',
  why: 'A window that never comes excludes nothing, and whoever plans work in it finds that all of it counts.',
}

const windowQuota: RulePage = {
  id: 'exclusions/window-quota',
  severity: 'warning',
  title: 'A window of maintenance fits into its quota',
  why: 'Work that fills a window longer than the quota counts from the moment the quota is used up. Whoever plans by the windows expects otherwise.',
}

const unusedExclusion: RulePage = {
  id: 'exclusions/unused',
  severity: 'note',
  title: 'An exclusion is about a metric',
  why: 'An exclusion that no metric is left for takes nothing away; readers wonder which promise it weakens.',
}

export const exclusionRules: readonly RulePage[] = [
  exclusionEffect,
  exclusionWindows,
  windowQuota,
  unusedExclusion,
]

/** Says which exclusions are about no metric. */
export function tellUnused(
  exclusions: readonly Exclusion[],
  metrics: readonly Metric[],
  { tell }: Scope,
): void {
  const used = new Set(metrics.flatMap((metric) => metric.exclusions))
  for (const { id } of exclusions.filter((exclusion) => !used.has(exclusion.id))) {
    const says = `${id} takes nothing away: no metric that it could be about counts time or events.`
    const fix = 'Name the metrics that it is about, or take it out.'
    tell({ rule: unusedExclusion, path: ['exclusions', id], onKey: true, says, fix })
  }
}

type ExclusionDraft = NonNullable<NonNullable<AgreementDraft['exclusions']>[string]>
type WindowDraft = NonNullable<NonNullable<ExclusionDraft['windows']>[number]>

/** Step 4: what doesn't count. */
export function readExclusions(scope: Scope): readonly Exclusion[] {
  return entriesOf(scope.draft.exclusions).flatMap(([id, draft]) => readExclusion(id, draft, scope) ?? [])
}

function readExclusion(id: string, draft: ExclusionDraft, scope: Scope): Exclusion | undefined {
  const path = ['exclusions', id]
  const { notice, calendar, class: kind, effect } = draft
  tellUnknown(draft.metrics, metricNames(scope), [...path, 'metrics'], scope)
  tellCalendar(calendar, [...path, 'calendar'], scope)
  tellNotice(draft, path, scope)
  const quota = readIf(draft.quota, quotaOf)
  const windows = draft.windows?.map(
    (window, index) => window && readWindow(window, [...path, 'windows', index], { quota, scope }),
  )
  if (kind === undefined || effect === undefined) return undefined
  return {
    id,
    class: kind,
    effect,
    ...given({ notice: readIf(notice, clockTimeOf), calendar, quota }),
    windows: present(windows),
    agreedBy: draft.agreedBy ?? agreedBy(kind),
  }
}

// A judgement needs both; what one side plans or does by itself needs its word only.
function agreedBy(what: ExclusionClass): Exclusion['agreedBy'] {
  if (what === 'planned maintenance') return 'announcement'
  return OWN_WORD.includes(what) ? 'provider' : 'both'
}

const OWN_WORD: readonly ExclusionClass[] = [
  'emergency maintenance',
  'suspension',
  'throttling',
  'quota',
  'beta',
  'test environment',
]

function tellNotice({ notice, calendar }: ExclusionDraft, path: Path, { tell }: Scope): void {
  if (notice === undefined || calendar !== undefined || clockTimeOf(notice).kind === 'elapsed') return
  const says = `A notice of ${notice} is counted on a calendar, and none is named.`
  const fix =
    'Add calendar with the name of a calendar of calendars.yaml, or write elapsed time such as 48 h.'
  tell({ rule: exclusionEffect, path: [...path, 'notice'], says, fix })
}

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const

function quotaOf(text: string): Quota | undefined {
  const [most = '', name] = text.split(' per ')
  const per = UNITS.find((unit) => unit === name)
  return per && { most: durationOf(most), per, text }
}

interface Ground {
  readonly quota: Quota | undefined
  readonly scope: Scope
}

function readWindow(draft: WindowDraft, path: Path, { quota, scope }: Ground): RecurringWindow | undefined {
  const { first, for: length, rrule, zone } = draft
  tellZone(exclusionWindows, zone, [...path, 'zone'], scope.tell)
  const span = readIf(length, durationOf)
  tellLonger(span, quota, path, scope)
  if (first === undefined || rrule === undefined) return undefined
  const rule = readRule(first, rrule, path, scope)
  const window = { first, length: span, rule, zone }
  return isWhole(window) ? window : undefined
}

function tellLonger(span: Duration | undefined, quota: Quota | undefined, path: Path, { tell }: Scope): void {
  if (span === undefined || quota === undefined || span.seconds.lte(quota.most.seconds)) return
  const says = `One window lasts ${span.text}, and the quota is ${quota.text}.`
  tell({ rule: windowQuota, path: [...path, 'for'], says, fix: `Write at most ${quota.most.text}.` })
}

function readRule(first: string, rrule: string, path: Path, { tell }: Scope): Recurrence | undefined {
  const say = (key: string, says: string, fix: string): void =>
    tell({ rule: exclusionWindows, path: [...path, key], says, fix })
  const day = first.slice(0, 10)
  if (!isRealDate(day)) say('first', `${day} is in no calendar.`, 'Write a day of the calendar.')
  const rule = recurrenceOf(rrule)
  if (typeof rule === 'string') {
    say('rrule', rule, 'Write it like FREQ=MONTHLY;BYDAY=1SU.')
    return undefined
  }
  const reason = neverFalls(rule, first)
  if (reason !== undefined) say('rrule', reason, 'Write a recurrence that falls after its first start.')
  return rule
}
