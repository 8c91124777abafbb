import { listed } from '../asking/listed.ts'
import type { Complaint } from '../asking/question.ts'
import { bookOf, type Context, type Step, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { freeName } from '../words.ts'
import { at, isMap, namesAt, textAt } from '../writing/sheet.ts'
import { givenCalendars } from './calendar.ts'
import { inherited } from './inherited.ts'
import { levelNamed } from './level.ts'
import { askMetric } from './metric.ts'
import { started } from './started.ts'
import { kindChoices, kindNamed, metricKinds, type MetricKind } from './metric-kind.ts'

/** Step 4: how each requirement is measured, and the level agreed. */
export const metrics: Step = async (context, work) => {
  context.interview.step(
    '4 of 7  Metrics',
    'How each requirement is measured and the level agreed: alarms, statements and credits all come from here.',
  )
  let done = await inherited(context, await givenCalendars(context, work))
  for (const { name, value } of await namedMetrics(context)) done = await given(context, done, value, name)
  return measureRest(context, done)
}

/** Asks how each requirement is measured that nothing measures yet. */
export async function measureRest(context: Context, work: Work): Promise<Work> {
  let done = work
  for (const requirement of unmeasured(work)) done = await measure(context, done, requirement)
  return done
}

async function namedMetrics({ interview }: Context): ReturnType<Context['interview']['list']> {
  if (interview.peek('metric').length === 0) return []
  return interview.list({
    flag: 'metric',
    asks: 'How is it measured?',
    again: 'And how else?',
    example: 'requests',
    isReferredTo: true,
    judge: (kind) => (kindNamed(kind) ? [] : [unknownKind(kind)]),
  })
}

function unknownKind(kind: string): Complaint {
  const kinds = metricKinds.map((known) => known.kind)
  return { isError: true, says: `${kind} is no kind of metric.`, fix: `Write ${listed(kinds)}.` }
}

function unmeasured({ sheet }: Work): readonly string[] {
  const all = at(sheet, ['metrics'])
  const measured = Object.values(isMap(all) ? all : {}).map((metric) => (isMap(metric) ? metric['of'] : ''))
  return namesAt(sheet, ['requirements']).filter((name) => !measured.includes(name))
}

// A metric that flags name: the requirement that it is most likely for is the one whose level is measured that way.
async function given(
  context: Context,
  work: Work,
  kindName: string,
  name: string | undefined,
): Promise<Work> {
  const kind = kindNamed(kindName)
  if (kind === undefined) return work
  const waiting = unmeasured(work)
  const all = namesAt(work.sheet, ['requirements'])
  const likely =
    waiting.find((requirement) => levelNamed(requirement)?.kind === kindName) ?? waiting[0] ?? all[0]
  const id = name ?? freeName(kind.name, namesAt(work.sheet, ['metrics']))
  const of = await context.interview.choose({
    flag: 'of',
    name: id,
    asks: `Which requirement does ${id} measure?`,
    example: all[0] ?? 'available',
    usual: likely,
    isSure: all.length === 1,
    choices: all.map((value) => ({
      value,
      label: value,
      hint: textAt(work.sheet, ['requirements', value, 'says']),
    })),
    judge: (requirement) => ofComplaints(context, started(work, { id, kind, of: requirement }), id),
  })
  return askMetric(context, started(work, { id, kind, of }), { id, kind })
}

async function measure(context: Context, work: Work, requirement: string): Promise<Work> {
  const level = levelNamed(requirement)
  const kindName = await context.interview.choose({
    flag: 'metric',
    asks: `How is ${requirement} measured? "${textAt(work.sheet, ['requirements', requirement, 'says'])}"`,
    example: level?.kind ?? 'requests',
    usual: level?.kind,
    choices: kindChoices,
    isReferredTo: true,
  })
  const kind = kindNamed(kindName) ?? kindNamed('requests')
  if (kind === undefined) return work
  const id = await askName(context, work, {
    kind,
    of: requirement,
    name: level?.kind === kind.kind ? level.metric : kind.name,
  })
  return askMetric(context, started(work, { id, kind, of: requirement }), { id, kind })
}

interface NewMetric {
  readonly kind: MetricKind
  readonly of: string
  readonly name: string
}

function askName(context: Context, work: Work, { kind, of, name }: NewMetric): Promise<string> {
  const { interview } = context
  const usual = freeName(name, namesAt(work.sheet, ['metrics']))
  return interview.text({
    flag: 'metric',
    name: usual,
    asks: 'A short name for the metric, which its alarms carry for good:',
    example: kind.name,
    usual,
    isSure: interview.person === undefined,
    judge: (id) => [
      ...takenName(work, id),
      ...complaintsAt(started(work, { id, kind, of }).sheet, ['metrics', id], bookOf(context, work)),
    ],
  })
}

function takenName({ sheet }: Work, id: string): readonly Complaint[] {
  if (!namesAt(sheet, ['metrics']).includes(id)) return []
  return [{ isError: true, says: `Another metric is called ${id}.`, fix: 'Choose another name.' }]
}

function ofComplaints(context: Context, work: Work, id: string): readonly Complaint[] {
  return complaintsAt(work.sheet, ['metrics', id, 'of'], bookOf(context, work))
}
