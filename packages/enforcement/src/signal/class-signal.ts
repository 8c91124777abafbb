import type { RequestClass, RequestClasses } from '@nines/agreement'
import { classify, type RequestSort } from '@nines/measurement/formula'
import type { ClassCounter, RequestSheet } from './request-sheet.ts'
import { MOST_STATS, type EventSignal, type Unseen } from './signal.ts'

/**
 * Requests and failures by what a service counts apart. Which kind is good, failed or in neither sum is asked where a statement
 * asks it, so alarm and evidence part requests as the verdict does; what one number holds together can't be parted.
 */
export function classSignal(sheet: RequestSheet, classes: RequestClasses | undefined): EventSignal | Unseen {
  const listed = classes === undefined ? [] : listOf(classes)
  const stray = listed.find((each) => !isCounted(each, sheet))
  if (stray !== undefined) return uncounted(sheet, stray)
  const sorted = sheet.counters.map((counter) => ({ counter, sorts: sortsOf(counter, listed, classes) }))
  const parted = sorted.find(({ sorts }) => sorts.length > 1)
  if (parted !== undefined) return inOne(sheet, parted.counter)
  return summed(
    sheet,
    sorted.flatMap(({ counter, sorts }) => sorts.map((sort) => ({ counter, sort }))),
    listed,
  )
}

interface Sorted {
  readonly counter: ClassCounter
  readonly sort: RequestSort
}

function summed(
  sheet: RequestSheet,
  sorted: readonly Sorted[],
  listed: readonly RequestClass[],
): EventSignal | Unseen {
  const failed = sorted.filter(({ sort }) => sort === 'failed')
  if (failed.length === 0) return nothingFails(sheet)
  // What a service counts beside all requests joins them where it fails, or where the author counts it by name.
  const joined = sorted.filter(
    ({ counter, sort }) =>
      counter.beside && (sort === 'failed' || (sort === 'good' && isNamed(counter, listed))),
  )
  const out = sorted.filter(({ counter, sort }) => !counter.beside && sort === 'out')
  const used = sorted.filter((each) => [failed, joined, out].some((some) => some.includes(each)))
  const stats = [sheet.all, ...used.map(({ counter }) => counter.stat)]
  if (stats.length > MOST_STATS) return crowded(sheet.who, stats.length)
  return {
    kind: 'events',
    stats,
    total: [sheet.all.id, ...idsOf(joined)],
    out: idsOf(out),
    counted: { part: 'bad', ids: idsOf(failed) },
  }
}

function idsOf(sorted: readonly Sorted[]): readonly string[] {
  return sorted.map(({ counter }) => counter.stat.id)
}

function listOf({ good, failed, out }: RequestClasses): readonly RequestClass[] {
  return [...good, ...failed, ...out]
}

/** `5xx` for 503; a word for itself. */
function groupOf(each: RequestClass): string {
  return each.kind === 'status' ? `${each.text.charAt(0)}xx` : each.text
}

function isCounted(each: RequestClass, { counters }: RequestSheet): boolean {
  return counters.some(({ holds, also }) => [...holds, ...also].includes(groupOf(each)))
}

function isNamed({ holds, also }: ClassCounter, listed: readonly RequestClass[]): boolean {
  return listed.some((each) => [...holds, ...also].includes(groupOf(each)))
}

/** Every sort of which a counter holds some: one, where it can be counted by. */
function sortsOf(
  { holds, also }: ClassCounter,
  listed: readonly RequestClass[],
  classes: RequestClasses | undefined,
): readonly RequestSort[] {
  const named = also.filter((word) => listed.some(({ text }) => text === word))
  const kinds = [...holds.flatMap((group) => statusesOf(group, listed)), ...named]
  return [...new Set(kinds.map((kind) => classify(kind, classes)))]
}

/** The hundred statuses of `5xx` where a class speaks of one of them, else the group as one kind; a word is one kind. */
function statusesOf(group: string, listed: readonly RequestClass[]): readonly string[] {
  if (!/^\dxx$/.test(group)) return [group]
  const first = Number(group.charAt(0)) * 100
  const isSpoken = listed.some(
    (each) => each.kind === 'status' && each.from < first + 100 && each.to >= first,
  )
  return isSpoken ? Array.from({ length: 100 }, (_, at) => String(first + at)) : [group]
}

const handIn = 'or hand the requests in by class: reported'

function uncounted({ who }: RequestSheet, { text }: RequestClass): Unseen {
  return {
    kind: 'unseen',
    says: `${who} doesn't count ${text} apart, so neither an alarm nor the statement can tell it from other requests.`,
    fix: `Take ${text} out of the classes, ${handIn}.`,
  }
}

function inOne({ who }: RequestSheet, { holds, also }: ClassCounter): Unseen {
  const all = holds.join(' and ')
  const inIt = also.length === 0 ? '' : `, with ${also.join(' and ')} in it`
  return {
    kind: 'unseen',
    says: `${who} counts ${all} in one number${inIt}, and the classes part what is in it.`,
    fix: `Say the same of all of ${all}, ${handIn}.`,
  }
}

function nothingFails({ who }: RequestSheet): Unseen {
  return {
    kind: 'unseen',
    says: `By these classes nothing fails that CloudWatch counts: ${who.charAt(0).toLowerCase()}${who.slice(1)} publishes no other failures.`,
    fix: `Let one of its classes fail, ${handIn}.`,
  }
}

/** More metrics than an alarm takes. */
export function crowded(who: string, count: number): Unseen {
  return {
    kind: 'unseen',
    says: `${who} would need ${count} metrics for these classes, and an alarm has room for ${MOST_STATS} beside its three expressions.`,
    fix: `Name fewer classes, ${handIn}.`,
  }
}
