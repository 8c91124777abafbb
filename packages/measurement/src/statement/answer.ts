import { Fraction } from 'fraction.js'
import type { Sum } from '../judgement/money.ts'
import type { Read } from '../reading/desk.ts'
import { anyInstant } from '../reading/instant.ts'
import { flag, oneOf, text, whole } from '../reading/scalar.ts'
import { isMapping, list, mapping, may, need, orNull, wrongKind } from '../reading/shape.ts'

/** What an earlier judgement answered, as far as a later one needs it. Instants are epoch seconds. */
export interface Answer {
  readonly agreement: { readonly id: string; readonly version: number; readonly digest: string }
  readonly from: number
  readonly to: number
  readonly judgements: readonly AnsweredJudgement[]
  readonly settlement: AnsweredSettlement | null
}

/** One judgement of it. */
export interface AnsweredJudgement {
  readonly metric: string
  readonly entity: string | null
  readonly from: number
  readonly to: number
  readonly verdict: (typeof VERDICTS)[number]
  readonly attainment: { readonly worst: Fraction; readonly best: Fraction } | null
  readonly letOff: readonly { readonly exclusion: string; readonly seconds: number }[]
  readonly claims: readonly AnsweredClaim[]
  readonly credit: {
    readonly owed: { readonly count: Fraction } | null
    readonly sum: Sum | null
    readonly atMostSum: Sum | null
    readonly automatic: boolean
  } | null
  readonly notifiedInTime: boolean
}

/** What the customer had to do for a credit, and whether that was done. */
export interface AnsweredClaim {
  readonly do: 'notify' | 'claim' | 'send evidence'
  readonly due: number | null
  readonly state: 'open' | 'kept' | 'over'
}

/** What all its credits came to. */
export type AnsweredSettlement =
  | { readonly kind: 'owed'; readonly sum: Sum; readonly atMost: Sum | null }
  | { readonly kind: 'choice'; readonly options: readonly AnsweredOption[] }
  | { readonly kind: 'unpriced' }

/** One of the credits that somebody chooses between. */
export interface AnsweredOption {
  readonly metric: string
  readonly entity: string | null
  readonly sum: Sum
}

const QUOTIENT = /^-?\d+(\/[1-9]\d*)?$/

/** An exact number as answers write it: `1997/2000`. */
const quotient: Read<Fraction> = (data, at, desk) =>
  typeof data === 'string' && QUOTIENT.test(data)
    ? new Fraction(data)
    : wrongKind('an exact number such as 1997/2000', data, at, desk)

// Parts of an answer that nothing later is decided by.
const anything: Read<unknown> = (data) => data

const sum = mapping({ amount: need(quotient), currency: need(text) })

const credit = mapping({
  base: need(text),
  owed: need(orNull(mapping({ count: need(quotient), unit: need(text) }))),
  atMost: need(anything),
  sum: need(orNull(sum)),
  atMostSum: need(orNull(sum)),
  form: need(text),
  automatic: need(flag),
  late: may(anything),
  steps: need(anything),
})

const number: Read<number> = (data, at, desk) =>
  typeof data === 'number' && data >= 0 ? data : wrongKind('a number of seconds', data, at, desk)

const letOff = mapping({
  exclusion: need(text),
  record: need(text),
  seconds: need(number),
  says: need(anything),
})

const claim = mapping({
  do: need(oneOf('notify', 'claim', 'send evidence')),
  due: need(orNull(anyInstant)),
  state: need(oneOf('open', 'kept', 'over')),
  says: need(text),
  missing: need(anything),
})

const VERDICTS = [
  'met',
  'missed',
  'insufficient evidence',
  'review required',
  'not covered',
  'no promise',
  'not in force',
] as const

const judgement = mapping({
  metric: need(text),
  entity: need(orNull(text)),
  version: need(whole),
  from: need(anyInstant),
  to: need(anyInstant),
  verdict: need(oneOf(...VERDICTS)),
  because: need(anything),
  target: need(anything),
  measured: need(oneOf('share', 'value', 'kept')),
  attainment: need(orNull(mapping({ worst: need(quotient), best: need(quotient), shown: need(anything) }))),
  good: need(quotient),
  total: need(quotient),
  unknown: need(quotient),
  coverage: need(quotient),
  disputed: need(flag),
  budgetSpent: need(orNull(quotient)),
  letOff: need(list(letOff)),
  credit: need(orNull(credit)),
  claims: need(list(claim)),
  notifiedInTime: need(flag),
  difference: need(anything),
  workings: need(anything),
})

const option = mapping({ metric: need(text), entity: need(orNull(text)), sum: need(sum) })

const owed = mapping({
  kind: need(oneOf('owed')),
  sum: need(sum),
  atMost: need(orNull(sum)),
  steps: need(anything),
})
const choice = mapping({ kind: need(oneOf('choice')), by: need(text), options: need(list(option)) })
const unpriced = mapping({ kind: need(oneOf('unpriced')) })

const settlement: Read<AnsweredSettlement> = (data, at, desk) => {
  const kind = isMapping(data) ? data['kind'] : undefined
  if (kind === 'choice') return choice(data, at, desk)
  return kind === 'unpriced' ? unpriced(data, at, desk) : owed(data, at, desk)
}

const keys = mapping({
  kind: need(oneOf('nines/judge/v1')),
  agreement: need(
    mapping({ id: need(text), version: need(whole), digest: need(text), title: need(anything) }),
  ),
  window: need(text),
  from: need(anyInstant),
  to: need(anyInstant),
  judgements: need(list(judgement)),
  settlement: need(orNull(settlement)),
  rights: need(anything),
  findings: need(anything),
})

/** Reads what `nines judge --format json` prints; every key has to be there, and no other. */
export const readAnswer: Read<Answer> = (data, at, desk) => keys(data, at, desk)
