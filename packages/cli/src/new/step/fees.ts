import type { Complaint } from '../asking/question.ts'
import { bookOf, fill, type Context, type Work } from '../context.ts'
import { explainPayments } from '../explain/examples.ts'
import { complaintsAt } from '../judging/judge.ts'
import { at, namesAt, put, textAt, type Sheet } from '../writing/sheet.ts'
import { creditsOf, hasCredit } from './claims.ts'
import type { Extra } from './extra.ts'

/** What the charges come to that credits are shares of. */
export const fees: Extra = {
  name: 'fees',
  label: 'What the charges come to',
  hint: 'then credits are sums of money',
  flags: ['fee'],
  isOpen: (work) => hasCredit(work) && open(work).length > 0,
  ask: async (context, work) => {
    const isGiven = context.interview.peek('fee').length > 0
    const priced = isGiven ? await given(context, work) : await asked(context, work)
    const rounded = await askRounding(context, priced)
    explainPayments(context, rounded)
    return rounded
  },
}

function chargesOf({ sheet }: Work): readonly string[] {
  const bases = creditsOf(at(sheet, ['metrics'])).map((id) =>
    textAt(sheet, ['metrics', id, 'credit', 'base']),
  )
  return [...new Set(bases)].filter((base) => base !== '')
}

function open(work: Work): readonly string[] {
  const known = namesAt(work.sheet, ['fees'])
  return chargesOf(work).filter((charge) => !known.includes(charge))
}

// --fee "monthly fee: 1000.00 EUR"
async function given(context: Context, work: Work): Promise<Work> {
  const answers = await context.interview.list({
    flag: 'fee',
    asks: 'What do the charges come to?',
    again: 'And another one?',
    example: 'monthly fee: 1000.00 EUR',
    judge: (value) => {
      const [charge, amount] = feeOf(value)
      return complaints(context, work, charge, amount)
    },
  })
  const sheet = answers.reduce((so: Sheet, { value }) => {
    const [charge, amount] = feeOf(value)
    return put(so, ['fees', charge], amount)
  }, work.sheet)
  return { ...work, sheet }
}

function feeOf(value: string): readonly [charge: string, amount: string] {
  const [charge = '', amount = ''] = value.split(/ ?[:=] ?/u)
  return [charge, amount]
}

function complaints(context: Context, work: Work, charge: string, amount: string): readonly Complaint[] {
  const path = ['fees', charge]
  const priced = withRounding(put(work.sheet, path, amount), 'half up')
  return complaintsAt(priced, path, bookOf(context, work))
}

async function asked(context: Context, work: Work): Promise<Work> {
  let done = work
  for (const charge of open(work))
    done = await fill(context, done, {
      at: ['fees', charge],
      flag: 'fee',
      name: charge,
      asks: `What does the ${charge} come to?`,
      example: '1000.00 EUR',
    })
  return done
}

function withRounding(sheet: Sheet, rounding: string): Sheet {
  return put(sheet, ['remedies', 'rounding'], rounding)
}

function askRounding(context: Context, work: Work): Promise<Work> {
  return fill(context, work, {
    at: ['remedies', 'rounding'],
    flag: 'rounding',
    asks: 'How are sums rounded?',
    example: 'half up',
    usual: 'half up',
    choices: [
      { value: 'half up', label: 'half a cent becomes a cent' },
      { value: 'half even', label: 'half a cent becomes even', hint: 'as banks do' },
      { value: 'down', label: 'to the customer’s disadvantage: down' },
    ],
  })
}
