import { fill, type Step } from '../context.ts'
import { dayBefore } from '../explain/dates.ts'
import { explain } from '../explain/explain.ts'
import { nextMonth } from '../explain/metric-meaning.ts'
import { textAt } from '../writing/sheet.ts'

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
  const noticed = await fill(context, begun, {
    at: ['agreement', 'notice'],
    flag: 'notice',
    asks: 'How long before its end, or before a change, is notice given?',
    example: '30 d',
    usual: '30 d',
  })
  const [effective = '', notice = ''] = ['effective', 'notice'].map((key) =>
    textAt(noticed.sheet, ['agreement', key]),
  )
  const change = later(effective)
  const told = change === undefined ? undefined : dayBefore(change, notice)
  explain(context, told === undefined ? [] : [`A change for ${change} would be told by ${told}.`])
  return noticed
}

function later(day: string): string | undefined {
  try {
    return Temporal.PlainDate.from(day).add({ months: 3 }).toString()
  } catch {
    return undefined // a day that is in no calendar was told already
  }
}
