import { fill, fillMaybe, type Step } from '../context.ts'

/** Step 6: from when it holds, and how it may end. */
export const agreement: Step = async (context, work) => {
  context.interview.step(
    '6 of 7  Agreement',
    'From when it holds and how it may end; it binds nobody before both parties approve it.',
  )
  const begun = await fill(context, work, {
    at: ['agreement', 'effective'],
    flag: 'effective',
    asks: 'On which day does it begin?',
    example: '2026-12-01',
    usual: nextMonth(context.today),
  })
  const ended = await fillMaybe(context, begun, {
    at: ['agreement', 'until'],
    flag: 'until',
    asks: 'On which day does it end? Without one it holds until somebody gives notice.',
    example: '2027-11-30',
  })
  return fill(context, ended, {
    at: ['agreement', 'notice'],
    flag: 'notice',
    asks: 'How long before its end, or before a change, is notice given?',
    example: '30 d',
    usual: '30 d',
  })
}

// The first day of the month after this one: judged months are whole then.
function nextMonth(today: string): string {
  return Temporal.PlainDate.from(today).add({ months: 1 }).with({ day: 1 }).toString()
}
