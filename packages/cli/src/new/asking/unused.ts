import type { Given } from './given.ts'
import type { WrongAnswer } from './wrong-answer.ts'

/** Values that no question took are told: a name that is spelt otherwise would go unnoticed. */
export function unusedAnswers(
  unused: readonly { readonly flag: string; readonly given: Given }[],
): readonly WrongAnswer[] {
  return unused.map(({ flag, given: { name, text } }) => ({
    isError: true,
    flag,
    value: text,
    says:
      name === undefined
        ? 'Nothing asks for this.'
        : `Nothing here is called ${name}, or it needs no ${flag}.`,
    fix:
      name === undefined
        ? 'Leave it out.'
        : 'Write the name as it stands in the other flags, or leave it out.',
  }))
}
