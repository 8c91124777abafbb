import type { Choice } from '../asking/prompter.ts'
import type { ChoiceQuestion, Complaint } from '../asking/question.ts'
import { bookOf, type Context, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { promisedKeys } from '../promised.ts'
import { flowMap } from '../writing/flow.ts'
import { inline } from '../writing/sheet-text.ts'
import { at, isMap, put, type PlainMap } from '../writing/sheet.ts'
import type { AskedMetric } from './asked-metric.ts'
import { knownSources } from './known-sources.ts'
import { askParts, sourceLabels } from './source-part.ts'

/** Where the numbers of a metric come from: one that another agreement uses, or one that is described now. */
export function source(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  const isOfPeople = metric.kind.sources.length === 0
  return isOfPeople ? Promise.resolve(work) : askSource(context, work, metric)
}

async function askSource(context: Context, work: Work, metric: AskedMetric): Promise<Work> {
  const { id, kind } = metric
  const choices = [...knownSources(context, work, metric), ...newChoices(metric)]
  const question: ChoiceQuestion = {
    flag: 'source',
    name: id,
    asks: kind.kind === 'tickets' ? 'Where are tickets opened?' : 'Where is it measured?',
    example: inline(startOf(metric)).slice(2, -2),
    choices,
    // With a single kind there is nothing to choose: it is described at once.
    ...(context.interview.person && choices.length === 1 ? { usual: choices[0]?.value, isSure: true } : {}),
    judge: (answer) => sourceComplaints(context, work, metric, answer),
  }
  const answer = await context.interview.choose(question)
  const judge = (described: PlainMap): readonly Complaint[] => complaintsOf(context, work, metric, described)
  const { person } = context.interview
  const described =
    person && kind.sources.includes(answer)
      ? await askParts(person, answer, kind.measure, judge)
      : readSource(metric, answer)
  return described === undefined ? work : { ...work, sheet: withSource(work, metric, described) }
}

function newChoices({ kind }: AskedMetric): readonly Choice[] {
  return kind.sources.map((value) => ({ value, label: sourceLabels[value] ?? value }))
}

function startOf({ kind }: AskedMetric): PlainMap {
  const measure = kind.start['measure']
  const start = isMap(measure) ? measure[kind.measure] : undefined
  return isMap(start) ? withKeys(start, (key) => !promisedKeys.has(key)) : {}
}

function withKeys(map: PlainMap, keeps: (key: string) => boolean): PlainMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keeps(key)))
}

function readSource({ kind }: AskedMetric, answer: string): PlainMap | undefined {
  const isRepository = kind.kind === 'tickets' && !answer.includes(':')
  return flowMap(isRepository ? `github: ${answer}` : answer)
}

const notRead: Complaint = {
  isError: true,
  says: 'This is no source.',
  fix: 'Write it as it stands in a file, such as "alb: app/checkout/50dc6c495c0c9188".',
}

function sourceComplaints(
  context: Context,
  work: Work,
  metric: AskedMetric,
  answer: string,
): readonly Complaint[] {
  if (context.interview.person && metric.kind.sources.includes(answer)) return []
  const described = readSource(metric, answer)
  return described === undefined ? [notRead] : complaintsOf(context, work, metric, described)
}

function complaintsOf(
  context: Context,
  work: Work,
  metric: AskedMetric,
  described: PlainMap,
): readonly Complaint[] {
  const sheet = withSource(work, metric, described)
  return complaintsAt(sheet, ['metrics', metric.id, 'measure'], bookOf(context, work))
}

// What is promised of the source stands beside it, and is asked for later.
function withSource({ sheet }: Work, { id, kind }: AskedMetric, described: PlainMap): Work['sheet'] {
  const path = ['metrics', id, 'measure', kind.measure]
  const start = at(sheet, path)
  const promised = isMap(start) ? withKeys(start, (key) => promisedKeys.has(key)) : {}
  return put(sheet, path, seenBy(kind, { ...described, ...promised }))
}

// A canary either answers or not, at its own times: how outages are counted is no question for it.
function seenBy({ kind }: AskedMetric['kind'], measure: PlainMap): PlainMap {
  if (kind !== 'downtime' || measure['canary'] === undefined) return measure
  const kept = withKeys(measure, (key) => !outageKeys.has(key))
  return { ...kept, down: 'probe fails' }
}

const outageKeys: ReadonlySet<string> = new Set(['partial', 'overlap', 'begins'])
