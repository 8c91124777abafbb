import type { Complaint } from '../asking/question.ts'
import { bookOf, fill, type Context, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { flowMap } from '../writing/flow.ts'
import { at, namesAt, put, type Path, type PlainMap } from '../writing/sheet.ts'
import { askCalendar, withAnyCalendar } from './calendar.ts'
import { timeFor, type LevelTime } from './severity-time.ts'

const meanings = ['Nobody can work.', 'Work is hindered for many.', 'One person is hindered.', 'A question.']

/** True where flags describe severities, or some are there already. */
export function hasSeverities({ interview }: Context, { sheet }: Work): boolean {
  return interview.peek('severity').length > 0 || at(sheet, ['severities']) !== undefined
}

/** The severities of tickets: what each means, in which hours help is there, and how soon something happens. */
export async function severities(context: Context, work: Work, stop: string): Promise<Work> {
  const time = timeFor(stop)
  const known = namesAt(work.sheet, ['severities', 'levels'])
  if (known.length > 0) return addTimes(context, work, time)
  const started = {
    ...work,
    sheet: put(work.sheet, ['severities'], { setBy: 'customer', changed: 'restart' }),
  }
  const isGiven = context.interview.peek('severity').length > 0
  const levelled = isGiven ? await given(context, started) : await described(context, started, time)
  return askRules(context, levelled)
}

// --severity "P1=says: Nobody can work., reply: 15 min, hours: office"
async function given(context: Context, work: Work): Promise<Work> {
  const answers = await context.interview.list({
    flag: 'severity',
    asks: 'Which severities are there?',
    again: 'And which else?',
    example: 'says: Nobody can work., reply: 15 min, hours: office',
    judge: (value, name = '') => levelComplaints(context, work, name, flowMap(value)),
  })
  return answers.reduce((so, { name = '', value }) => withLevel(so, name, flowMap(value) ?? {}), work)
}

function withLevel(work: Work, name: string, level: PlainMap): Work {
  return { ...work, sheet: put(work.sheet, ['severities', 'levels', name], level) }
}

function levelComplaints(
  context: Context,
  work: Work,
  name: string,
  level: PlainMap | undefined,
): readonly Complaint[] {
  if (level === undefined || name === '')
    return [
      {
        isError: true,
        says: 'This is no severity.',
        fix: 'Write it like "P1=says: Nobody can work., reply: 15 min, hours: office".',
      },
    ]
  const path = ['severities', 'levels', name]
  return complaintsAt(put(work.sheet, path, level), path, bookOf(context, work))
}

async function described(context: Context, work: Work, time: LevelTime): Promise<Work> {
  const names = await context.interview.text({
    flag: 'severity',
    asks: 'Which severities are there, the worst first?',
    example: 'P1, P2, P3',
    usual: 'P1, P2, P3',
    judge: (answer) => {
      const timed = withAnyCalendar(work)
      const level = { says: 'It is.', hours: hoursOf(timed) }
      return namesOf(answer).flatMap((name) => levelComplaints(context, timed, name, level))
    },
  })
  let done = work
  for (const [index, name] of namesOf(names).entries())
    done = await askLevel(context, done, { name, index, time })
  return done
}

function namesOf(answer: string): readonly string[] {
  return answer.split(',').map((name) => name.trim())
}

function hoursOf({ calendars }: Work): string {
  return calendars.calendars.keys().next().value ?? 'office'
}

interface AskedLevel {
  readonly name: string
  readonly index: number
  readonly time: LevelTime
}

async function askLevel(context: Context, work: Work, { name, index, time }: AskedLevel): Promise<Work> {
  const path = ['severities', 'levels', name]
  const { work: timed, calendar } = await askCalendar(context, work, {
    flag: 'severity',
    name,
    asks: `In which hours is there help for ${name}?`,
    judge: () => [],
  })
  const started = withLevel(timed, name, { says: meaningOf(index), hours: calendar })
  const said = await fill(context, started, {
    at: [...path, 'says'],
    flag: 'severity',
    name,
    asks: `When is something ${name}?`,
    example: meaningOf(index),
    usual: meaningOf(index),
  })
  return askTime(context, said, { name, index, time })
}

function meaningOf(index: number): string {
  return meanings[Math.min(index, meanings.length - 1)] ?? ''
}

function askTime(context: Context, work: Work, { name, index, time }: AskedLevel): Promise<Work> {
  const usual = time.usual[Math.min(index, time.usual.length - 1)] ?? '4 h'
  return fill(context, work, {
    at: ['severities', 'levels', name, time.key],
    flag: 'severity',
    name,
    asks: `${name}: how soon ${time.asks}?`,
    example: usual,
    usual,
  })
}

// A second promise on tickets needs another time of the same severities.
async function addTimes(context: Context, work: Work, time: LevelTime): Promise<Work> {
  let done = work
  for (const [index, name] of namesAt(work.sheet, ['severities', 'levels']).entries()) {
    const path: Path = ['severities', 'levels', name, time.key]
    if (at(done.sheet, path) === undefined) done = await askTime(context, done, { name, index, time })
  }
  return done
}

async function askRules(context: Context, work: Work): Promise<Work> {
  const set = await fill(context, work, {
    at: ['severities', 'setBy'],
    flag: 'set-by',
    asks: 'Who says which severity a ticket has?',
    example: 'customer',
    usual: 'customer',
    choices: [
      { value: 'customer', label: 'the customer' },
      { value: 'customer, provider may correct', label: 'the customer, and the provider may correct it' },
      { value: 'provider', label: 'the provider' },
      { value: 'both', label: 'both together' },
    ],
  })
  return fill(context, set, {
    at: ['severities', 'changed'],
    flag: 'severity-change',
    asks: 'A ticket that changes its severity:',
    example: 'restart',
    usual: 'restart',
    choices: [
      { value: 'restart', label: 'its new time begins with the change' },
      { value: 'continue', label: 'its new time begins with the opening' },
    ],
  })
}
