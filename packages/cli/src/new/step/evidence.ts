import { fill, type Step } from '../context.ts'
import { at } from '../writing/sheet.ts'
import type { Extra } from './extra.ts'

/** Whose numbers decide, and what holds where the other side measured something else. */
export const evidence: Extra = {
  name: 'evidence',
  label: 'Whose numbers decide',
  hint: 'and what holds when the other side measured something else',
  flags: ['decides', 'difference'],
  isOpen: ({ sheet }) => at(sheet, ['evidence']) === undefined,
  ask: (context, work) => askEvidence(context, work),
}

const askEvidence: Step = async (context, work) => {
  const decided = await fill(context, work, {
    at: ['evidence', 'decides'],
    flag: 'decides',
    asks: 'Whose numbers decide?',
    example: 'provider monitoring',
    usual: 'cloudwatch',
    choices: [
      { value: 'cloudwatch', label: 'those of CloudWatch' },
      { value: 'provider monitoring', label: 'those of the provider' },
      { value: 'customer monitoring', label: 'those of the customer' },
      { value: 'third-party monitoring', label: 'those of a third party' },
      { value: 'support tickets', label: 'those of the ticket system' },
    ],
  })
  return fill(context, decided, {
    at: ['evidence', 'difference'],
    flag: 'difference',
    asks: 'And where the other side measured something else?',
    example: 'the deciding one holds',
    usual: 'the deciding one holds',
    choices: [
      { value: 'the deciding one holds', label: 'they still decide' },
      { value: 'review required', label: 'both look at it together' },
      { value: 'the worse one holds', label: 'the worse number holds' },
    ],
  })
}
