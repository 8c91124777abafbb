import type { PathRemark, RulePage } from '@nines/agreement'
import type { CaseDifference, CaseVerdict } from './judge-cases.ts'

export const differs: RulePage = {
  id: 'cases/differs',
  severity: 'error',
  title: 'Worked examples come out as they are written',
  why: 'A worked example says what both sides meant by the terms, in numbers. When the terms change and what follows from them does too, that is either a mistake or a change of what was meant: somebody has to say which, by correcting the one or the other.',
}

/** What came out otherwise than examples say, as remarks on their file. */
export function differingRemarks({ name, differs: all }: CaseVerdict): readonly PathRemark[] {
  return all.map(({ at, ...difference }) => ({
    rule: differs,
    at,
    says: `In "${name}" ${differenceText(difference)}.`,
    fix: 'Correct the terms, or write what comes out if that is what is meant.',
  }))
}

/** A difference as a part of a sentence: `uptime: credit is 10 %, and 25 % is expected`. */
export function differenceText({ about, expected, found }: Omit<CaseDifference, 'at'>): string {
  return `${about} is ${found}, and ${expected} is expected`
}
