import { fill, type Step } from '../context.ts'
import { textAt } from '../writing/sheet.ts'

/** Step 7: when it is looked at again. */
export const review: Step = async (context, work) => {
  context.interview.step(
    '7 of 7  Review',
    'When both parties look at it again, with what the numbers showed.',
  )
  const repeated = await fill(context, work, {
    at: ['review', 'every'],
    flag: 'review-every',
    asks: 'How often is it looked at?',
    example: '3 months',
    usual: '3 months',
    choices: ['1 month', '3 months', '6 months', '1 year'].map((value) => ({ value, label: value })),
    other: 'another length',
    otherAsks: 'Which one, such as 6 weeks?',
  })
  return fill(context, repeated, {
    at: ['review', 'next'],
    flag: 'review-next',
    asks: 'On which day next?',
    example: '2027-03-01',
    isDerived: true,
    usual: nextReview(
      textAt(repeated.sheet, ['agreement', 'effective']),
      textAt(repeated.sheet, ['review', 'every']),
      context.today,
    ),
  })
}

function nextReview(effective: string, every: string, today: string): string | undefined {
  const [, count, unit] = /^(\d+) (day|week|month|year)s?$/u.exec(every) ?? []
  if (count === undefined || unit === undefined) return undefined
  try {
    const begins = Temporal.PlainDate.from(effective)
    const from = Temporal.PlainDate.compare(begins, today) < 0 ? Temporal.PlainDate.from(today) : begins
    return from.add({ [`${unit}s`]: Number(count) }).toString()
  } catch {
    return undefined // an effective day that is in no calendar was told already
  }
}
