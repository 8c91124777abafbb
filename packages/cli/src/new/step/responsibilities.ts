import type { Complaint } from '../asking/question.ts'
import { bookOf, isSettled, type Context, type Step, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { put, type Path } from '../writing/sheet.ts'
import { dutyOf } from './duty.ts'
import { escalation } from './escalation.ts'

/** Step 5: what each side does, and who is told next. */
export const responsibilities: Step = async (context, work) => {
  context.interview.step(
    '5 of 7  Responsibilities',
    'What each side does so that the promise can be kept, and who is told while something is broken.',
  )
  const provided = await duties(context, work, {
    side: 'provider',
    asks: 'What does the provider do?',
    usual: 'Announces planned work 48 hours ahead.',
  })
  const both = await duties(context, provided, {
    side: 'customer',
    asks: 'What does the customer do?',
    usual: 'Retries a failed request with back-off, at most three times.',
  })
  return escalation(context, both)
}

interface Side {
  readonly side: 'provider' | 'customer'
  readonly asks: string
  readonly usual: string
}

async function duties(context: Context, work: Work, { side, asks, usual }: Side): Promise<Work> {
  const path = ['responsibilities', side]
  if (isSettled(context, work, { at: path, flag: `${side}-duty` })) return work
  const answers = await context.interview.list({
    flag: `${side}-duty`,
    asks,
    again: 'And what else?',
    example: usual,
    usual,
    judge: (duty) => complaints(context, work, path, duty),
  })
  return {
    ...work,
    sheet: put(
      work.sheet,
      path,
      answers.map(({ value }) => dutyOf(value)),
    ),
  }
}

function complaints(context: Context, work: Work, path: Path, duty: string): readonly Complaint[] {
  return complaintsAt(put(work.sheet, path, [dutyOf(duty)]), path, bookOf(context, work))
}
