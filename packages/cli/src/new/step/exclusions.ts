import type { Complaint } from '../asking/question.ts'
import { bookOf, fill, fillMaybe, type Context, type Work } from '../context.ts'
import { explain } from '../explain/explain.ts'
import { complaintsAt } from '../judging/judge.ts'
import { freeName, shortName } from '../words.ts'
import { flowMap } from '../writing/flow.ts'
import { at, isMap, namesAt, put, textAt, type Plain, type PlainMap } from '../writing/sheet.ts'
import type { Extra } from './extra.ts'

/** What does not count: planned work with its notice, force majeure, and the like. */
export const exclusions: Extra = {
  name: 'exclusions',
  label: 'What does not count',
  hint: 'planned work, force majeure, …',
  flags: ['exclusion'],
  isOpen: ({ sheet }) => countable(at(sheet, ['metrics'])),
  ask: async (context, work) =>
    context.interview.peek('exclusion').length > 0 ? given(context, work) : chosen(context, work),
}

// Time or events are taken out of something that counts them; answers and statements are not counted so.
function countable(metrics: Plain | undefined): boolean {
  const measures = isMap(metrics) ? Object.values(metrics) : []
  return measures.some((metric) => isMap(metric) && isMap(metric['measure']) && counts(metric['measure']))
}

function counts(measure: PlainMap): boolean {
  return ['requests', 'latency', 'downtime', 'age'].some((kind) => measure[kind] !== undefined)
}

const classes: readonly (readonly [value: string, label: string])[] = [
  ['planned maintenance', 'planned work'],
  ['emergency maintenance', 'urgent work'],
  ['force majeure', 'force majeure'],
  ['customer fault', 'what the customer causes'],
  ['third party', 'what a third party causes'],
  ['upstream dependency', 'what a service underneath causes'],
  ['quota', 'beyond the agreed quota'],
  ['beta', 'previews and betas'],
  ['suspension', 'a suspended account'],
  ['security', 'defence against an attack'],
]

// --exclusion "works=planned maintenance, notice: 48 h, quota: 4 h per month"
async function given(context: Context, work: Work): Promise<Work> {
  const answers = await context.interview.list({
    flag: 'exclusion',
    asks: 'What does not count?',
    again: 'And what else?',
    example: 'planned maintenance, notice: 48 h',
    judge: (value, name) => complaints(context, work, nameFor(work, value, name), exclusionOf(value)),
  })
  return answers.reduce((so, { name, value }) => {
    const path = ['exclusions', nameFor(so, value, name)]
    return { ...so, sheet: put(so.sheet, path, exclusionOf(value) ?? {}) }
  }, work)
}

function nameFor({ sheet }: Work, value: string, name: string | undefined): string {
  return (
    name ?? freeName(shortName(value.split(',')[0] ?? '', 2) || 'exclusion', namesAt(sheet, ['exclusions']))
  )
}

// The class may stand first, without its key.
function exclusionOf(value: string): PlainMap | undefined {
  const [first = ''] = value.split(',')
  const named = first.includes(':') ? value : `class: ${value}`
  const written = flowMap(named)
  if (written === undefined) return undefined
  const { class: kind = '', effect = 'remove from both', ...others } = written
  return { class: kind, effect, ...others }
}

function complaints(
  context: Context,
  work: Work,
  name: string,
  exclusion: PlainMap | undefined,
): readonly Complaint[] {
  if (exclusion === undefined)
    return [
      {
        isError: true,
        says: 'This is no exclusion.',
        fix: 'Write its class and what belongs to it, such as "planned maintenance, notice: 48 h".',
      },
    ]
  const path = ['exclusions', name]
  return complaintsAt(put(work.sheet, path, exclusion), path, bookOf(context, work))
}

async function chosen(context: Context, work: Work): Promise<Work> {
  const { person } = context.interview
  if (person === undefined) return work
  const names = await person.several({
    asks: 'What does not count against the provider?',
    about: 'exclusion',
    usual: 'planned maintenance',
    choices: classes.map(([value, label]) => ({ value, label })),
  })
  const effect = await person.choose({
    asks: 'What becomes of such time?',
    about: 'exclusion',
    choices: [
      { value: 'remove from both', label: 'it is as if it had not been', hint: 'the month is shorter' },
      {
        value: 'remove from numerator',
        label: 'its failures count as good',
        hint: 'the month stays as long',
      },
    ],
  })
  let done = work
  for (const name of names) done = await add(context, done, { class: name, effect })
  return done
}

async function add(
  context: Context,
  work: Work,
  exclusion: PlainMap & { readonly class: string },
): Promise<Work> {
  const name = nameFor(work, exclusion.class, undefined)
  const path = ['exclusions', name]
  const added = { ...work, sheet: put(work.sheet, path, exclusion) }
  if (exclusion.class !== 'planned maintenance') return added
  const noticed = await fill(context, added, {
    at: [...path, 'notice'],
    flag: 'exclusion',
    name,
    asks: 'How long before is planned work announced? Announced later, it counts.',
    example: '48 h',
    usual: '48 h',
  })
  const limited = await fillMaybe(context, noticed, {
    at: [...path, 'quota'],
    flag: 'exclusion',
    name,
    asks: 'At most how much of it? The rest counts.',
    example: '4 h per month',
  })
  explain(context, [meaning(limited, path)])
  return limited
}

function meaning({ sheet }: Work, path: readonly string[]): string {
  const notice = textAt(sheet, [...path, 'notice'])
  const quota = textAt(sheet, [...path, 'quota'])
  const rest = at(sheet, [...path, 'quota']) === undefined ? '' : ` What goes beyond ${quota} counts.`
  return `Work that is announced ${notice} before it begins does not count; announced a minute later, all of it does.${rest}`
}
