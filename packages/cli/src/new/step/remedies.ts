import { fill, type Step } from '../context.ts'
import { at, textAt } from '../writing/sheet.ts'
import { claims, creditsOf } from './claims.ts'

/** What two credits for one window come to; asked where two can meet. */
export const remedies: Step = async (context, work) => {
  const count = creditsOf(at(work.sheet, ['metrics'])).length
  if (count < 2) return work
  const combined = await fill(context, work, {
    at: ['remedies', 'combine'],
    flag: 'combine',
    asks: 'Several promises pay when they are missed. And all in one month?',
    example: 'max',
    usual: 'max',
    choices: [
      { value: 'max', label: 'the highest is paid', hint: '10 % and 25 % are 25 %' },
      { value: 'sum', label: 'all are paid', hint: '10 % and 25 % are 35 %' },
      { value: 'customer chooses', label: 'the customer chooses one' },
    ],
  }) // Who may choose says so in a claim.
  const isChosen = textAt(combined.sheet, ['remedies', 'combine']) === 'customer chooses'
  return isChosen && claims.isOpen(combined) ? claims.ask(context, combined) : combined
}
