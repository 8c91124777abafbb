import type { Complaint } from '../asking/question.ts'
import { bookOf, isSettled, type Context, type Step, type Work } from '../context.ts'
import { complaintsAt } from '../judging/judge.ts'
import { freeName, shortName } from '../words.ts'
import { namesAt, put } from '../writing/sheet.ts'

/** Step 1: what the service is for. */
export const objectives: Step = async (context, work) => {
  if (isSettled(context, work, { at: ['objectives'], flag: 'objective' })) return work
  context.interview.step(
    '1 of 7  Objectives',
    'What the service is for, as the customer would say it: all that follows serves one of these.',
  )
  const answers = await context.interview.list({
    flag: 'objective',
    asks: 'What is it for, in a sentence?',
    again: 'What else is it for?',
    isReferredTo: true,
    example: "Acme's shoppers can pay at any hour of any day.",
    judge: (says, name) => complaints(context, work, { says, name: nameFor(says, name, work) }),
  })
  return answers.reduce((so, { name, value }) => {
    const sheet = put(so.sheet, ['objectives', nameFor(value, name, so)], value)
    return { ...so, sheet }
  }, work)
}

function nameFor(says: string, name: string | undefined, { sheet }: Work): string {
  return name ?? freeName(shortName(says, 3) || 'purpose', namesAt(sheet, ['objectives']))
}

function complaints(
  context: Context,
  work: Work,
  objective: { says: string; name: string },
): readonly Complaint[] {
  const path = ['objectives', objective.name]
  return complaintsAt(put(work.sheet, path, objective.says), path, bookOf(context, work))
}
