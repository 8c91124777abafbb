import type { Context, Work } from '../context.ts'
import type { WorkedCase } from '../proof/worked-case.ts'
import { at, isMap } from '../writing/sheet.ts'
import { explain } from './explain.ts'
import { casesOf, caseWords, soFar } from './metric-meaning.ts'

/** The examples of every promise that there is so far, in order. */
export function allExamples(context: Context, work: Work): readonly WorkedCase[] {
  const agreement = soFar(context, work)
  const metrics = at(work.sheet, ['metrics'])
  if (agreement === undefined || !isMap(metrics)) return []
  return Object.keys(metrics).flatMap((id) => casesOf(work, agreement, id))
}

/** Of each promise the first example that misses it: the least that goes wrong, and what follows. */
export function firstMisses(context: Context, work: Work): readonly WorkedCase[] {
  const missed = allExamples(context, work).filter(({ expect }) => expect['verdict'] === 'missed')
  return missed.filter(({ metric }, index) => missed.findIndex((one) => one.metric === metric) === index)
}

/** Tells a person what the examples that pay something come to now. */
export function explainPayments(context: Context, work: Work): void {
  const { person, takesUsual } = context.interview
  if (person === undefined || takesUsual) return
  const paying = allExamples(context, work).filter(({ follows }) => follows.includes(' is owed'))
  explain(
    context,
    paying.map((one) => `${one.metric}: ${caseWords(one)}`),
  )
}
