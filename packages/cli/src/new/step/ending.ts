import { fill } from '../context.ts'
import { at } from '../writing/sheet.ts'
import type { Extra } from './extra.ts'

/** Its last day; without one it holds until somebody gives notice. */
export const ending: Extra = {
  name: 'ending',
  label: 'A last day',
  hint: 'without one it holds until somebody gives notice',
  flags: ['until'],
  isOpen: ({ sheet }) => at(sheet, ['agreement', 'until']) === undefined,
  ask: (context, work) =>
    fill(context, work, {
      at: ['agreement', 'until'],
      flag: 'until',
      asks: 'On which day does it end?',
      example: '2027-11-30',
    }),
}
