import type { CalendarUnit, Exclusion, RecurringWindow } from '@nines/agreement'
import type { Excused } from '../exclusion/excused.ts'
import { lengthText } from '../reading/instant.ts'
import { dueAt } from '../time/business-clock.ts'
import type { Recurring } from '../time/recurrence.ts'
import { occurrencesOf } from '../time/recurrence.ts'
import type { Span } from '../time/span.ts'
import { clip, inside } from '../time/span.ts'
import { windowAt } from '../time/window.ts'
import { wallClock } from '../time/zone-time.ts'
import { noteOf, type Allowed, type AnyRecord, type Claimed, type LetOff } from './let-off-note.ts'
import type { Matter } from './matter.ts'
import { withinQuota } from './quota.ts'

/** What the records let off, for certain and perhaps. */
export interface LettingOff {
  readonly off: readonly Excused[]
  /** What would be let off as well if everybody who has to agree had agreed. */
  readonly disputed: readonly Excused[]
  readonly notes: readonly LetOff[]
  /** What else was decided on the way, a line each. */
  readonly asides: readonly string[]
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
    asides: parts.flatMap(({ asides }) => asides),
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
  const notes = claimed.flatMap((claim) =>
    noteOf(
      rule,
      claim,
      allowed.find((each) => each.claim === claim),
      matter.window,
    ),
  )
  return { off, disputed, notes, asides: notes.length === 0 ? [] : partialText(rule, matter) }
}

// Agreements that grant so much a year don't grant less in a first year that is shorter.
function partialText({ quota }: Exclusion, { window, metric, inForce }: Matter): readonly string[] {
  if (quota === undefined || periodAt(quota.per, metric.window.zone, window.from).from >= inForce.from)
    return []
  const since = wallClock(inForce.from, metric.window.zone).toPlainDate().toString()
  return [
    `The agreement holds since ${since}: of its first ${quota.per} the quota of ${quota.text} is whole, and work before that day uses up none of it.`,
  ]
}

function claimedUnder(rule: Exclusion, matter: Matter): readonly Claimed[] {
  const { maintenance, exclusions } = matter.records
  const reach = { from: quotaStart(rule, matter), to: matter.window.to }
  return [...maintenance.filter(({ cancelled }) => !cancelled), ...exclusions]
    .filter((record) => record.under === rule.id && isAbout(record, matter))
    .flatMap((record) => spansOf(record, reach).map((span) => claimOf(rule, record, span, matter)))
    .toSorted((left, right) => left.span.from - right.span.from)
}

// Work from before the agreement held uses up nothing of a quota.
function quotaStart({ quota }: Exclusion, { window, metric, inForce }: Matter): number {
  if (quota === undefined) return window.from
  return Math.max(periodAt(quota.per, metric.window.zone, window.from).from, inForce.from)
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

// Inside the windows of the exclusion, each moment once, as far as the quota goes.
function allowedParts(rule: Exclusion, claims: readonly Claimed[], matter: Matter): readonly Allowed[] {
  const reach = { from: quotaStart(rule, matter), to: matter.window.to }
  const held = { from: matter.inForce.from, to: Infinity }
  const windows = rule.windows.flatMap((each) => occurrencesOf(recurring(each), reach))
  const inWindows = claims.map((claim): Allowed => {
    const whole = clip([claim.span], held)
    const agreed = rule.windows.length === 0 ? whole : inside(whole, windows)
    return { claim, agreed, free: agreed, parts: agreed }
  })
  return rule.quota === undefined ? inWindows : withinQuota(inWindows, rule.quota, rule.id, matter)
}

function recurring({ first, length, rule, zone }: RecurringWindow): Recurring {
  return { first, seconds: length.seconds.valueOf(), rule, zone }
}
