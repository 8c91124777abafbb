import { fill } from '../context.ts'
import { at } from '../writing/sheet.ts'
import type { Extra } from './extra.ts'

/** Who decides about a measurement. */
export const disputes: Extra = {
  name: 'disputes',
  label: 'Who decides in a dispute',
  hint: 'about what was measured',
  flags: ['disputes'],
  isOpen: ({ sheet }) => at(sheet, ['responsibilities', 'disputes']) === undefined,
  ask: (context, work) =>
    fill(context, work, {
      at: ['responsibilities', 'disputes'],
      flag: 'disputes',
      asks: 'Who decides when the parties disagree about a measurement?',
      example: 'The two service managers meet within a week.',
    }),
}
