import type { RulePage } from '@nines/agreement'
import type { LetOff, LetOffFault } from './let-off-note.ts'
import type { JudgeRemark } from './remark.ts'

const lateNotice: RulePage = {
  id: 'records/late-notice',
  severity: 'warning',
  title: 'What is let off was announced in time',
  why: 'Planned work is let off because the customer could prepare for it. What is announced later than agreed counts like any other outage.',
}

/** Told of sums, too. */
export const overQuota: RulePage = {
  id: 'records/over-quota',
  severity: 'warning',
  title: 'What is let off fits into its quota',
  why: 'An exclusion with a quota, 4 h of work a month for example, lets off that much and no more. What goes beyond it counts like any other time.',
}

const outsideWindows: RulePage = {
  id: 'records/outside-windows',
  severity: 'warning',
  title: 'What is let off lies in the agreed hours',
  why: 'An exclusion can hold in certain hours alone, on Sunday night for example. What lies outside of them counts: mostly the work took longer, or an instant has the wrong offset.',
}

const notAgreed: RulePage = {
  id: 'records/not-agreed',
  severity: 'warning',
  title: 'Whoever has to agree to an exclusion has agreed',
  why: 'Some exclusions hold only once a party has agreed to the case. Until then a verdict that depends on it is judged both ways, and people have to look.',
}

export const letOffRules: readonly RulePage[] = [lateNotice, overQuota, outsideWindows, notAgreed]

const WORDS: Readonly<Record<LetOffFault, Pick<JudgeRemark, 'rule' | 'fix'>>> = {
  'late notice': {
    rule: lateNotice,
    fix: 'Correct announced if it was told earlier; else tell the customer that it counts.',
  },
  'over quota': {
    rule: overQuota,
    fix: 'Correct its times if less was done; else tell the customer that the rest counts.',
  },
  'outside windows': {
    rule: outsideWindows,
    fix: 'Correct its times if they are wrong; else tell the customer that the rest counts.',
  },
  'not agreed': {
    rule: notAgreed,
    fix: 'Ask for the missing agreement, and write it with its date below agreed.',
  },
}

/** A record that doesn't let off what it says is told of where it stands, too. */
export function tellLetOff({ record, fault, says }: LetOff): readonly JudgeRemark[] {
  return fault === null ? [] : [{ ...WORDS[fault], about: { kind: 'record', record }, says }]
}
