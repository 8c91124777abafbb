import type { Credit, Schedule } from '../credit.ts'
import type { MetricDraft } from '../schema/draft.ts'
import { amountOf } from '../quantity/read-amount.ts'
import { tellMissingBase } from '../metric/missing-fields.ts'
import { durationOf, percentOf } from '../quantity/read-quantity.ts'
import { sizeOf } from './amount-size.ts'
import { tellAboveAll } from './above-all-lint.ts'
import type { CreditPlace } from './credit-place.ts'
import { basePeriod, notMonotone, oneSchedule } from './credit-rules.ts'
import { readTerms } from './credit-terms.ts'
import { tellCap, tellNoTop } from './cap-lint.ts'
import { tellParts } from './max-lint.ts'
import { tellMinimum } from './minimum-lint.ts'
import { tellOccurrences } from './occurrence-lint.ts'
import { chargeOf } from './read-charge.ts'
import { capsOf } from './read-cap.ts'
import { payingOf } from './read-pays.ts'
import { readSteps } from './read-steps.ts'

type CreditDraft = NonNullable<MetricDraft['credit']>

/** The keys of a credit of which exactly one stands there. */
const SCHEDULES = ['steps', 'pays', 'maxOf', 'byOccurrence'] as const

/** What is paid back when the promise is missed; undefined where nothing is, or its schedule was not understood. */
export function readCredit(draft: CreditDraft | undefined, place: CreditPlace): Credit | undefined {
  if (draft === undefined) return undefined
  if (!('base' in draft)) tellMissingBase(place.path, place.scope.tell)
  tellAboveAll(draft, place)
  const perEntity = place.per !== undefined
  const schedule = readSchedule(draft, place)
  const caps = capsOf(draft.cap, perEntity)
  const terms = readTerms(draft, schedule, caps, place)
  if (schedule === undefined) return undefined
  tellPayments(draft, schedule, place)
  tellCap(schedule, caps, place)
  tellNoTop(schedule, caps, place)
  tellMinimum({ schedule, caps, terms, base: baseOf(draft), isOwn: draft.minimum !== undefined }, place)
  if (draft.base === undefined) return undefined
  const charge = chargeOf(draft.base, perEntity)
  if (charge.period === 'window') tellPeriod(charge.text, place)
  return { base: charge.text, charge, schedule, ...reliefsOf(draft), caps, terms }
}

// What else than steps says how much is paid.
function tellPayments({ maxOf }: CreditDraft, schedule: Schedule, place: CreditPlace): void {
  if (schedule.kind === 'by occurrence') tellOccurrences(schedule, place)
  if (schedule.kind === 'flat') tellFlat(schedule, place)
  const parts = (maxOf ?? []).flatMap((text, index) =>
    text === undefined ? [] : [{ text, schedule: payingOf(text), path: [...place.path, 'maxOf', index] }],
  )
  tellParts(parts, place)
}

function tellFlat({ pays }: Extract<Schedule, { kind: 'flat' }>, { path, scope }: CreditPlace): void {
  if (!sizeOf(pays).size.equals(0)) return
  const says = `A missed promise pays ${pays.text} back, which is nothing.`
  const fix = 'Write a payment above it, or take the credit out.'
  scope.tell({ rule: notMonotone, path: [...path, 'pays'], says, fix })
}

function baseOf({ base }: CreditDraft): string | undefined {
  return typeof base === 'object' ? base.is : base
}

type Reliefs = Pick<Credit, 'minimumOutage' | 'allowance' | 'maximumPerDay' | 'fromMiss'>

// What goes off before anything is paid.
function reliefsOf({
  minimumOutage = '0 s',
  allowance = '0 %',
  maximumPerDay,
  fromMiss = 1,
}: CreditDraft): Reliefs {
  return {
    minimumOutage: durationOf(minimumOutage),
    allowance: percentOf(allowance),
    ...(maximumPerDay === undefined ? {} : { maximumPerDay }),
    fromMiss,
  }
}

function readSchedule(draft: CreditDraft, place: CreditPlace): Schedule | undefined {
  const written = SCHEDULES.filter((key) => key in draft)
  if (written.length !== 1) {
    tellSchedules(written, place)
    return undefined
  }
  if (draft.steps !== undefined) return readSteps(draft, place)
  if (draft.pays !== undefined) return payingOf(draft.pays)
  return draft.maxOf === undefined
    ? occurrencesOf(draft.byOccurrence)
    : { kind: 'max of', schedules: whole(draft.maxOf).map(payingOf) }
}

function occurrencesOf(draft: CreditDraft['byOccurrence']): Schedule | undefined {
  if (draft?.lookback === undefined) return undefined
  return { kind: 'by occurrence', lookback: draft.lookback, pays: whole(draft.pays ?? []).map(amountOf) }
}

function whole(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined)
}

function tellSchedules(written: readonly string[], { path, scope }: CreditPlace): void {
  const says =
    written.length === 0
      ? 'Nothing says what is paid back: here stands none of steps, pays, maxOf and byOccurrence.'
      : `${written.join(' and ')} stand side by side, and each says by itself what is paid back.`
  const fix =
    written.length === 0 ? 'Add steps, such as steps: ["< 99.9 % -> 10 %"].' : 'Keep the one that is meant.'
  scope.tell({ rule: oneSchedule, path, onKey: true, says, fix })
}

function tellPeriod(charge: string, { path, window, scope }: CreditPlace): void {
  if (window?.kind !== 'rolling' && window?.kind !== 'rolling months') return
  const length = window.kind === 'rolling' ? window.length.text : `${window.months} months`
  const says = `The charge is the ${charge}, and the window is any ${length}: no bill has that period.`
  const fix = 'Write bill of the preceding 30 days or monthly bill, or a window of the calendar.'
  scope.tell({ rule: basePeriod, path: [...path, 'base'], says, fix })
}
