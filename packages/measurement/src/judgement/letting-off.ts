import type { CalendarUnit, Exclusion, RecurringWindow } from '@nines/agreement'
import type { Excused } from '../exclusion/excused.ts'
import { lengthText } from '../reading/instant.ts'
import type { ExcludedRecord, MaintenanceRecord } from '../record/record.ts'
import { dueAt } from '../time/business-clock.ts'
import type { Recurring } from '../time/recurrence.ts'
import { occurrencesOf } from '../time/recurrence.ts'
import type { Span } from '../time/span.ts'
import { clip, inside, union } from '../time/span.ts'
import { windowAt } from '../time/window.ts'
import { instantText } from '../time/zone-time.ts'
import type { Matter } from './matter.ts'
import { withinQuota } from './quota.ts'

/** What one record lets off in a window, or doesn't, and why. */
export interface LetOff {
  readonly exclusion: string
  readonly record: string
  /** Seconds of the window that are let off. */
  readonly seconds: number
  readonly says: string
}

/** What the records let off, for certain and perhaps. */
export interface LettingOff {
  readonly off: readonly Excused[]
  /** What would be let off as well if everybody who has to agree had agreed. */
  readonly disputed: readonly Excused[]
  readonly notes: readonly LetOff[]
}

type AnyRecord = MaintenanceRecord | ExcludedRecord

/** One stretch of a record, and what keeps it from being let off. */
interface Claimed {
  readonly record: AnyRecord
  readonly span: Span
  readonly refused: string | null
  /** Who still has to agree. */
  readonly missing: readonly string[]
}

/** Decides what the records let off for a promise: by notice, agreement, windows and quota of the exclusion they fall under. */
export function letOffBy(matter: Matter): LettingOff {
  const { agreement, metric } = matter
  const rules = agreement.exclusions.filter(({ id }) => metric.exclusions.includes(id))
  const parts = rules.map((rule) => letOffUnder(rule, matter))
  return {
    off: parts.flatMap(({ off }) => off),
    disputed: parts.flatMap(({ disputed }) => disputed),
    notes: parts.flatMap(({ notes }) => notes),
  }
}

function letOffUnder(rule: Exclusion, matter: Matter): LettingOff {
  const claimed = claimedUnder(rule, matter)
  const fine = claimed.filter(({ refused, missing }) => refused === null && missing.length === 0)
  const allowed = allowedParts(rule, fine, matter)
  const open = claimed.filter(({ refused, missing }) => refused === null && missing.length > 0)
  const excused = ({ record }: Claimed, span: Span): Excused => ({
    record: record.id,
    effect: rule.effect,
    span,
  })
  const off = allowed.flatMap(({ claim, parts }) =>
    clip(parts, matter.window).map((span) => excused(claim, span)),
  )
  const disputed = open.flatMap((claim) =>
    clip([claim.span], matter.window).map((span) => excused(claim, span)),
  )
  return { off, disputed, notes: claimed.flatMap((claim) => noteOf(rule, claim, off, matter)) }
}

function claimedUnder(rule: Exclusion, matter: Matter): readonly Claimed[] {
  const { maintenance, exclusions } = matter.records
  const reach = { from: quotaStart(rule, matter), to: matter.window.to }
  return [...maintenance.filter(({ cancelled }) => !cancelled), ...exclusions]
    .filter((record) => record.under === rule.id && isAbout(record, matter))
    .flatMap((record) => spansOf(record, reach).map((span) => claimOf(rule, record, span, matter)))
    .toSorted((left, right) => left.span.from - right.span.from)
}

function quotaStart({ quota }: Exclusion, { window, metric }: Matter): number {
  if (quota === undefined) return window.from
  return periodAt(quota.per, metric.window.zone, window.from).from
}

function periodAt(unit: CalendarUnit, zone: string, instant: number): Span {
  return windowAt({ kind: 'calendar', unit, zone }, instant)
}

function isAbout({ metrics, entities }: AnyRecord, { metric, entity }: Matter): boolean {
  const mine = metrics.length === 0 || metrics.includes(metric.id) || metrics.includes(metric.entry)
  return mine && (entities.length === 0 || (entity !== undefined && entities.includes(entity.id)))
}

function spansOf({ times }: AnyRecord, reach: Span): readonly Span[] {
  if ('first' in times) return occurrencesOf(times, reach)
  return times.filter(({ from, to }) => from < reach.to && to > reach.from)
}

function claimOf(rule: Exclusion, record: AnyRecord, span: Span, matter: Matter): Claimed {
  return {
    record,
    span,
    refused: lateText(rule, record, span, matter),
    missing: missingFor(rule, record, matter),
  }
}

function lateText(
  { notice, calendar }: Exclusion,
  record: AnyRecord,
  span: Span,
  matter: Matter,
): string | null {
  if (notice === undefined || !('announced' in record)) return null
  const known = calendar === undefined ? undefined : matter.calendars.get(calendar)
  const least = dueAt(notice, record.announced, known)
  if (least !== null && least <= span.from) return null
  const ahead = lengthText(Math.max(0, span.from - record.announced))
  return `it was announced ${ahead} ahead, and ${notice.text} of notice are needed, so it counts`
}

function missingFor({ agreedBy }: Exclusion, record: AnyRecord, { agreement }: Matter): readonly string[] {
  if (agreedBy === 'announcement') return []
  const { provider, customer } = agreement.stakeholders
  const needed = agreedBy === 'both' ? [provider, customer] : [agreedBy === 'provider' ? provider : customer]
  // Who announces work of its own has agreed to it.
  const have = 'announced' in record ? [provider] : record.agreed.map(({ party }) => party)
  return needed.filter((party) => !have.includes(party))
}

interface Allowed {
  readonly claim: Claimed
  readonly parts: readonly Span[]
}

// Inside the windows of the exclusion, each moment once, as far as the quota goes.
function allowedParts(rule: Exclusion, claims: readonly Claimed[], matter: Matter): readonly Allowed[] {
  const reach = { from: quotaStart(rule, matter), to: matter.window.to }
  const windows = rule.windows.flatMap((each) => occurrencesOf(recurring(each), reach))
  const inWindows = claims.map((claim) => ({
    claim,
    parts: rule.windows.length === 0 ? [claim.span] : inside([claim.span], windows),
  }))
  return rule.quota === undefined ? inWindows : withinQuota(inWindows, rule.quota, rule.id, matter)
}

function recurring({ first, length, rule, zone }: RecurringWindow): Recurring {
  return { first, seconds: length.seconds.valueOf(), rule, zone }
}

function noteOf(
  rule: Exclusion,
  claim: Claimed,
  off: readonly Excused[],
  { window }: Matter,
): readonly LetOff[] {
  const mine = clip([claim.span], window)
  if (mine.length === 0) return []
  const { record, refused, missing } = claim
  const letOff = secondsIn(
    union(
      clip(
        off.filter((each) => each.record === record.id).map(({ span }) => span),
        claim.span,
      ),
    ),
  )
  const whole = secondsIn(mine)
  const start = `${record.id}, ${instantText(claim.span.from)} for ${lengthText(claim.span.to - claim.span.from)}`
  const note = (says: string): readonly LetOff[] => [
    { exclusion: rule.id, record: record.id, seconds: letOff, says: `${start}: ${says}.` },
  ]
  if (refused !== null) return note(refused)
  if (missing.length > 0)
    return note(`${missing.join(' and ')} has not agreed that it is ${rule.class}, so it is disputed`)
  if (letOff === whole) return note(`let off as ${rule.class}`)
  return note(`${lengthText(letOff)} are let off as ${rule.class}; the rest counts, ${limitText(rule)}`)
}

function limitText({ quota, windows }: Exclusion): string {
  if (quota !== undefined) return `for ${quota.text} are allowed`
  return windows.length > 0 ? 'for it lies outside the agreed windows' : 'for another record has it already'
}

function secondsIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}
