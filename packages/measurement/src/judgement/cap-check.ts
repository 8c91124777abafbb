import type { Cap, RulePage } from '@nines/agreement'
import { capAmount, periodOf } from './cap.ts'
import type { Judgement } from './judgement.ts'
import type { Matter } from './matter.ts'
import type { Fees } from './money.ts'
import type { JudgeRemark } from './remark.ts'
import type { RightRuling } from './rights-of.ts'
import { hasWindowBefore, isUntold } from './untold.ts'
import { wallClock } from '../time/zone-time.ts'

const unknownCap: RulePage = {
  id: 'facts/unknown-cap',
  severity: 'warning',
  title: 'What a cap comes to is known',
  why: 'A cap is a share of a charge, and the facts or the agreement say what that charge is. Where they do not, or name it in another currency, nobody can see how much of a credit the cap leaves: it lies between nothing and all.',
}

const untold: RulePage = {
  id: 'earlier/untold',
  severity: 'warning',
  title: 'What earlier windows came to is told where it counts',
  why: 'A cap over a term counts what was paid before, and a right by repetition the misses. Where nothing is told of the windows since the agreement began, nobody can see how much of the cap is used up, or how many misses there were.',
}

export const capRules: readonly RulePage[] = [unknownCap, untold]

/** Caps on what is owed, or perhaps is, of which nobody says what they come to. */
export function tellCaps(
  judgements: readonly Judgement[],
  fees: (matter: Matter) => Fees,
): readonly JudgeRemark[] {
  return judgements.flatMap(({ matter, credit }) => {
    const currency = credit?.atMostUnrounded?.currency
    if (matter === undefined || currency === undefined || credit?.atMost?.count.gt(0) !== true) return []
    return unknownCaps(matter, currency, fees(matter)).map((cap) => remark(cap, currency))
  })
}

function unknownCaps(matter: Matter, currency: string, fees: Fees): readonly Cap[] {
  const { credit } = matter.metric
  if (credit === undefined) return []
  const scene = { charge: credit.charge, fees, matter }
  return [...credit.caps, ...matter.agreement.remedies.caps].filter(
    (cap) => cap.per !== 'incident' && capAmount(cap, currency, scene) === undefined,
  )
}

function remark({ text, of }: Cap, currency: string): JudgeRemark {
  const fix = of === undefined ? '' : `Write "${of.text}" below fees of the facts, in ${currency}.`
  return {
    rule: unknownCap,
    about: { kind: 'facts', at: ['fees'] },
    says: `The cap of ${text}: its amount is not known in ${currency}, so what is owed lies between nothing and what it would be without the cap.`,
    fix: fix === '' ? `Name the charge in ${currency}.` : fix,
  }
}

/** Caps over longer than a window, and rights by repetition, that count windows of which nothing is told. */
export function tellUntold(
  judgements: readonly Judgement[],
  rights: readonly RightRuling[],
  isAnyTold: boolean,
): readonly JudgeRemark[] {
  const first = judgements.flatMap(({ matter }) => matter?.window.from ?? [])
  if (isAnyTold) return []
  const told = judgements
    .filter(({ from }) => from === Math.min(...first))
    .flatMap((judgement) => [...untoldCaps(judgement), ...untoldRights(judgement, rights)])
  // A cap on all credits is told of once.
  return told.filter(({ says }, index) => index === told.findIndex((other) => other.says === says))
}

function untoldCaps({ matter, credit }: Judgement): readonly JudgeRemark[] {
  const terms = matter?.metric.credit
  if (matter === undefined || terms === undefined || credit?.atMost?.count.gt(0) !== true) return []
  const caps = [...terms.caps, ...matter.agreement.remedies.caps].filter(({ per }) => {
    const period = periodOf(per, matter)
    return period !== null && isUntold(period, matter, false)
  })
  return caps.map(({ text }) => untoldRemark(matter, `the cap of ${text} counts what they paid`))
}

function untoldRights(
  { matter, metric, entry, verdict }: Judgement,
  rights: readonly RightRuling[],
): readonly JudgeRemark[] {
  if (matter === undefined || matter.isAllTold || verdict === 'met') return []
  if (!hasWindowBefore(matter.inForce, matter)) return []
  const mine = matter.agreement.rights.filter(
    ({ id, metrics }) =>
      (metrics.includes(metric) || metrics.includes(entry)) &&
      rights.some(({ right, state }) => right === id && state !== 'arisen'),
  )
  return mine.map(({ id }) => untoldRemark(matter, `the right ${id} counts which of them were missed`))
}

function untoldRemark({ inForce, metric, place }: Matter, counts: string): JudgeRemark {
  const date = wallClock(inForce.from, metric.window.zone).toPlainDate().toString()
  return {
    rule: untold,
    about: { kind: 'facts', at: place },
    says: `The agreement holds since ${date}, nothing is told of earlier windows, and ${counts}.`,
    fix: 'Give their statements with --earlier, or say below earlier of the facts what they came to.',
  }
}
