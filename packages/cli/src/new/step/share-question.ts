import { rest } from '../allowance.ts'
import type { EntryQuestion } from '../context.ts'

/** What a share of things leaves: `5 % of requests may take longer`. */
export function leaving(things: string): (share: string) => string | undefined {
  return (share) => {
    const more = rest(share)
    return more && `${more} of ${things} may take longer`
  }
}

type Shares = EntryQuestion & Required<Pick<EntryQuestion, 'choices'>>

/** A question for a share, with what each of the usual ones means. */
export function shareQuestion(
  id: string,
  flag: 'target' | 'share',
  shares: readonly string[],
  meaning: (share: string) => string | undefined,
): Omit<Shares, 'asks'> {
  return {
    at: ['metrics', id, flag],
    flag,
    name: id,
    example: shares[1] ?? '>= 99.9 %',
    choices: shares.map((value) => {
      const means = meaning(value)
      return { value, label: means === undefined ? value : `${value}: ${means}` }
    }),
    other: 'another share',
    otherAsks: 'Which one, such as >= 99.8 %?',
    value: asShare,
    comment: (answer) => meaning(asShare(answer)),
  }
}

// 99.9 and 99.9 % can only mean one thing here.
function asShare(answer: string): string {
  const [, number] = /^(?:>=)? ?(\d+(?:\.\d+)?) ?%?$/u.exec(answer) ?? []
  return number === undefined || Number(number) <= 1 ? answer : `>= ${number} %`
}
