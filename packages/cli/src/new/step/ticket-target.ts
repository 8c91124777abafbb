import { bookOf, fill, type Context, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { flowMap } from '../writing/flow.ts'
import { at, isMap, namesAt, put, textAt } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'
import { askCalendar } from './calendar.ts'
import { hasSeverities, severities } from './severities.ts'
import { isTimed } from './severity-time.ts'
import { leaving, shareQuestion } from './share-question.ts'

/** The longest time for each severity of a ticket, the event that ends it, and the share of tickets that keep it. */
export async function ticketTarget(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  const timed = await askTimes(context, await askStop(context, work, metric), metric)
  return fill(context, timed, {
    ...shareQuestion(metric.id, 'share', ['>= 90 %', '>= 95 %', '>= 99 %'], leaving('tickets')),
    asks: 'Which share of tickets keeps its time?',
    usual: '>= 95 %',
  })
}

function askStop(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  return fill(context, work, {
    at: ['metrics', id, 'measure', kind.measure, 'stop'],
    flag: 'stop',
    name: id,
    asks: 'Which event ends the time?',
    example: 'first human reply',
    usual: 'first human reply',
    choices: [
      { value: 'first human reply', label: 'the first reply by a person' },
      { value: 'workaround', label: 'it works for now' },
      { value: 'resolved', label: 'it works for good' },
      { value: 'closed', label: 'the ticket is closed' },
    ],
  })
}

const [list, bySeverity] = ['list', 'by severity']

async function askTimes(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  const stop = textAt(work.sheet, ['metrics', metric.id, 'measure', metric.kind.measure, 'stop'])
  if (!(await wantsSeverities(context, work, { stop, id: metric.id }))) return askList(context, work, metric)
  const levelled = await severities(context, work, stop)
  return { ...levelled, sheet: put(levelled.sheet, ['metrics', metric.id, 'target'], bySeverity) }
}

async function wantsSeverities(
  context: Context,
  work: Work,
  { stop, id }: { readonly stop: string; readonly id: string },
): Promise<boolean> {
  const { person, takesUsual, peek } = context.interview
  const isGiven = peek('target').some(({ name }) => name === undefined || name === id)
  if (isGiven || !isTimed(stop)) return false
  if (hasSeverities(context, work)) return true
  if (person === undefined || takesUsual) return false
  const wish = await person.choose({
    asks: 'How are the times said?',
    about: id,
    choices: [
      { value: list, label: 'a longest time for each severity', hint: 'P1: 15 min, P2: 4 h' },
      { value: bySeverity, label: 'severities with their meaning, hours and times' },
    ],
  })
  return wish === bySeverity
}

async function askList(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const calendars = [...work.calendars.calendars.keys()]
  const timed = await fill(context, withCalendar(work, { id, kind }, calendars[0]), {
    at: ['metrics', id, 'target'],
    flag: 'target',
    name: id,
    asks: 'The longest time for each severity:',
    example: 'P1: 15 min, P2: 4 h',
    usual: calendars.length > 0 ? 'P1: 15 min, P2: 4 business hours' : 'P1: 15 min, P2: 4 h',
    value: flowMap,
    form: {
      isError: true,
      says: 'This is no list of times.',
      fix: 'Write a time for each severity, such as "P1: 15 min, P2: 4 h".',
    },
  })
  return onCalendar(context, withoutCalendar(timed, { id, kind }), { id, kind })
}

// While the times are judged business time has a calendar, if there is any.
function withCalendar(work: Work, { id, kind }: AskedMetric, calendar: string | undefined): Work {
  if (calendar === undefined) return work
  return { ...work, sheet: put(work.sheet, ['metrics', id, 'measure', kind.measure, 'calendar'], calendar) }
}

function withoutCalendar(work: Work, { id, kind }: AskedMetric): Work {
  const path = ['metrics', id, 'measure', kind.measure]
  const tickets = at(work.sheet, path)
  if (!isMap(tickets)) return work
  const { calendar: _, ...others } = tickets
  return { ...work, sheet: put(work.sheet, path, others) }
}

async function onCalendar(context: Context, work: Work, { id, kind }: AskedMetric): Promise<Work> {
  const times = ['metrics', id, 'target']
  const needsOne = namesAt(work.sheet, times).some((severity) =>
    textAt(work.sheet, [...times, severity]).includes('business'),
  )
  if (!needsOne) return work
  const { work: timed, calendar } = await askCalendar(context, work, {
    flag: 'calendar',
    name: id,
    asks: 'On which calendar is business time counted?',
    judge: (so, answer) =>
      complaintsAt(withCalendar(so, { id, kind }, answer).sheet, ['metrics', id], bookOf(context, so)),
  })
  return withCalendar(timed, { id, kind }, calendar)
}
