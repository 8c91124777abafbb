import { baseOf } from '../base.ts'
import type { Context, Work } from '../context.ts'
import { put } from '../writing/sheet.ts'

const none = 'none'

/** The template that the agreement lies on, where there are any: what it says is not asked for. */
export async function template(context: Context, work: Work): Promise<Work> {
  const { interview, surroundings } = context
  const { templates } = surroundings
  const isGiven = interview.peek('extends').length > 0
  if (templates.size === 0 && !isGiven) return work
  const name = await interview.choose({
    flag: 'extends',
    asks: 'Does it lie on a template? What the template says is not asked for.',
    example: templates.keys().next().value ?? none,
    usual: none,
    isSure: interview.person === undefined && !isGiven,
    choices: [
      { value: none, label: 'no, it stands by itself' },
      ...[...templates].map(([value, { layer }]) => ({ value, label: value, hint: titleOf(layer.data) })),
    ],
    judge: (answer) =>
      answer === none || templates.has(answer)
        ? []
        : [
            {
              isError: true,
              says: `${answer} is no template of slas/templates.`,
              fix: `There are ${[none, ...templates.keys()].join(', ')}.`,
            },
          ],
  })
  if (name === none || !templates.has(name)) return work
  return { ...work, sheet: { ...put(work.sheet, ['extends'], name), base: baseOf(name, templates) } }
}

function titleOf(data: unknown): string {
  const isTitled = typeof data === 'object' && data !== null && 'title' in data
  return isTitled && typeof data.title === 'string' ? data.title : ''
}
