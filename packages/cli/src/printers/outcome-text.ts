import type { Action, ResourceChange, StackOutcome } from '@nines/pulumi'
import type { EnforcementRequest } from '../enforce/enforce-request.ts'
import { paint, type Paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import { table } from '../terminal/table.ts'
import { visible } from '../terminal/visible.ts'
import type { Look } from './findings-text.ts'

/** What a run came to, as people read it: the changes of each stack, and what follows from them. */
export function outcomeText(
  stacks: readonly StackOutcome[],
  request: Pick<EnforcementRequest, 'action' | 'local'>,
  { hasColours }: Pick<Look, 'hasColours'>,
): string {
  if (stacks.length === 0)
    return 'No agreement is in force, and no stack is left over: there is nothing to do.\n'
  const colours = paint(hasColours)
  const blocks = stacks.map((stack) => stackBlock(stack, colours).join('\n'))
  return `${[...blocks, conclusion(stacks, request)].join('\n\n')}\n`
}

const most = 60 // changes a stack that anybody reads; the others are counted

function stackBlock(outcome: StackOutcome, colours: Paint): readonly string[] {
  const { stack, changes } = outcome
  const heading = `${colours.strong(stack)}: ${summaryWords(outcome)}`
  const shown = changes.slice(0, most)
  // Without its headings: a list, aligned.
  const [, , ...rows] = table(
    [{ heading: '' }, { heading: '' }, { heading: '' }, { heading: '' }],
    shown.map((change) => row(change, outcome.action)),
  )
  const lines = rows.map((line, at) => `  ${brush(shown[at], colours)(line)}`)
  const rest =
    changes.length > most ? [`  and ${changes.length - most} more; --format json names them all`] : []
  return [heading, ...lines, ...rest, ...trouble(outcome, colours)]
}

function trouble(outcome: StackOutcome, { bad }: Paint): readonly string[] {
  if (outcome.ok) return []
  const fix = outcome.fix === undefined ? [] : [`  ${visible(outcome.fix)}`]
  return [...outcome.says.split('\n').map((line) => `  ${bad(visible(line))}`), ...fix]
}

const marks: Readonly<Record<ResourceChange['op'], string>> = {
  create: '+',
  update: '~',
  replace: '±',
  delete: '−',
}

// A drift is no list of steps: it says how each thing stands to what was agreed.
const standings: Readonly<Record<ResourceChange['op'], string>> = {
  create: 'missing',
  update: 'different',
  replace: 'to replace',
  delete: 'not agreed',
}

function row({ op, name, type, differs }: ResourceChange, action: Action): readonly string[] {
  return [
    `${marks[op]} ${action === 'drift' ? standings[op] : op}`,
    visible(name),
    kindOf(type),
    visible(differs.join(', ')),
  ]
}

/** `aws:cloudwatch/metricAlarm:MetricAlarm` as `metric alarm`. */
function kindOf(type: string): string {
  const name = type.slice(type.lastIndexOf(':') + 1)
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase()
}

function brush(change: ResourceChange | undefined, { good, careful, bad }: Paint): (text: string) => string {
  if (!change) return (text) => text
  return { create: good, update: careful, replace: bad, delete: bad }[change.op]
}

const tenses: Readonly<
  Record<Action, readonly [create: string, update: string, replace: string, remove: string]>
> = {
  preview: ['to create', 'to update', 'to replace', 'to delete'],
  apply: ['created', 'updated', 'replaced', 'deleted'],
  drift: [standings.create, standings.update, standings.replace, standings.delete],
  destroy: ['created', 'updated', 'replaced', 'deleted'],
}

/** The counts of one stack: `3 to create, 1 to update, 20 as agreed`. */
export function summaryWords({ action, summary }: Pick<StackOutcome, 'action' | 'summary'>): string {
  const [create, update, replace, remove] = tenses[action]
  const counts = [
    { count: summary.create, words: create },
    { count: summary.update, words: update },
    { count: summary.replace, words: replace },
    { count: summary.delete, words: remove },
    { count: summary.same, words: 'as agreed' },
  ]
  const said = counts.filter(({ count }) => count > 0).map(({ count, words }) => `${count} ${words}`)
  return said.length === 0 ? 'nothing' : said.join(', ')
}

type Ending = (changes: number, again: string) => string

const unchanged: Readonly<Record<Action, string>> = {
  preview: 'Everything is as agreed.',
  apply: 'Everything was as agreed.',
  drift: 'Everything is as agreed.',
  destroy: 'There was nothing to take away.',
}

const changed: Readonly<Record<Action, Ending>> = {
  preview: (count, again) => `Nothing was changed. \`${again}\` makes ${plural(count, 'change')}.`,
  apply: (count) => `${plural(count, 'change')} made; everything is as agreed.`,
  drift: (count, again) => `Not everything is as agreed. \`${again}\` makes ${plural(count, 'change')}.`,
  destroy: (count, again) =>
    `${plural(count, 'resource')} taken away. \`${again}\` brings back what was agreed.`,
}

function conclusion(
  stacks: readonly StackOutcome[],
  { action, local }: Pick<EnforcementRequest, 'action' | 'local'>,
): string {
  const failed = stacks.filter(({ ok }) => !ok)
  if (failed.length > 0) return `${failed.length} of ${plural(stacks.length, 'stack')} failed.`
  const changes = stacks.reduce((sum, stack) => sum + stack.changes.length, 0)
  const again = ['nines enforce', ...(local === undefined ? [] : [`--local ${local}`]), '--apply'].join(' ')
  return changes === 0 ? unchanged[action] : changed[action](changes, again)
}
