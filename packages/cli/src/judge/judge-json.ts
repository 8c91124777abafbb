import type { Finding } from '@nines/agreement'
import {
  decimalText,
  percentText,
  type AgreementJudgement,
  type ClaimDeadline,
  type Difference,
  type Judgement,
  type LateClaim,
  type Owed,
  type Pay,
  type Settled,
  type Sum,
} from '@nines/measurement'
import type { Fraction } from 'fraction.js'
import type { JudgedExamples } from './judged-example.ts'
import { findingShape } from '../printers/findings-json.ts'

/** A judgement for programs, as `judge.schema.json` describes; keys in a fixed order, so that the same facts give the same bytes. */
export function judgeJson(judged: AgreementJudgement, findings: readonly Finding[]): string {
  const { id, version, digest, title } = judged.agreement
  return print({
    kind: 'nines/judge/v1',
    agreement: { id, version, digest, title },
    window: judged.window.text,
    from: instant(judged.from),
    to: instant(judged.to),
    judgements: judged.judgements.map(judgementShape),
    settlement: settlementShape(judged.settlement),
    rights: judged.rights.map(({ right, state, gives, text }) => ({ right, state, gives, if: text })),
    findings: findings.map(findingShape),
  })
}

/** Worked examples that were judged, for programs. */
export function examplesJson({ file, judged, versions: [agreement] }: JudgedExamples): string {
  if (agreement === undefined) throw new Error('Examples are of an agreement.')
  const { id, version, digest, title } = agreement
  return print({
    kind: 'nines/judge/v1',
    agreement: { id, version, digest, title },
    examples: {
      file,
      cases: judged.map(({ verdict: { name, differs } }) => ({
        name,
        asWritten: differs.length === 0,
        differs: differs.map(({ about, expected, found }) => ({ about, expected, found })),
      })),
    },
    findings: judged.flatMap(({ findings }) => findings.map(findingShape)),
  })
}

/** What stands in the way of a judgement. */
export function unreadJson(findings: readonly Finding[]): string {
  return print({ kind: 'nines/judge/v1', findings: findings.map(findingShape) })
}

function print(answer: object): string {
  return `${JSON.stringify(answer, null, 2)}\n`
}

function judgementShape(judgement: Judgement): object {
  const { metric, entity, version, verdict, because, target, measured } = judgement
  return {
    metric,
    entity,
    version,
    from: instant(judgement.from),
    to: instant(judgement.to),
    verdict,
    because,
    target,
    measured,
    attainment: judgement.ends === null ? null : endsShape(judgement.ends, measured),
    good: judgement.good.toFraction(),
    total: judgement.total.toFraction(),
    unknown: judgement.unknown.toFraction(),
    coverage: judgement.coverage.toFraction(),
    disputed: judgement.disputed,
    budgetSpent: judgement.budgetSpent?.toFraction() ?? null,
    letOff: judgement.letOff.map(({ exclusion, record, seconds, says }) => ({
      exclusion,
      record,
      seconds,
      says,
    })),
    credit: judgement.credit === null ? null : creditShape(judgement.credit),
    claims: judgement.claims.map(claimShape),
    notifiedInTime: judgement.notifiedInTime,
    difference: judgement.difference === null ? null : differenceShape(judgement.difference, measured),
    workings: judgement.workings,
  }
}

function claimShape({ does, due, state, says, missing }: ClaimDeadline): object {
  return { do: does, due: due === null ? null : instant(due), state, says, missing }
}

function differenceShape(
  { rule, accounts, apart, holds, says }: Difference,
  measured: Judgement['measured'],
): object {
  return {
    rule,
    accounts: accounts.map(({ by, ends }) => ({
      by,
      attainment: ends === null ? null : endsShape(ends, measured),
    })),
    apart: apart?.toFraction() ?? null,
    holds,
    says,
  }
}

function endsShape({ worst, best }: NonNullable<Judgement['ends']>, measured: Judgement['measured']): object {
  const shown = (value: Fraction): string => (measured === 'value' ? decimalText(value) : percentText(value))
  return {
    worst: worst.toFraction(),
    best: best.toFraction(),
    shown: worst.equals(best) ? shown(best) : `${shown(worst)} to ${shown(best)}`,
  }
}

function creditShape(credit: Owed): object {
  const { base, pay, atMost, sum, atMostSum, form, automatic, late, steps } = credit
  return {
    base,
    owed: payShape(pay),
    atMost: payShape(atMost),
    sum: sumShape(sum),
    atMostSum: sumShape(atMostSum),
    form,
    automatic,
    late: late === null ? null : lateShape(late),
    steps,
  }
}

// What a credit would have been, had it been claimed in time.
function lateShape({ does, due, becomes, pay, atMost, sum, atMostSum }: LateClaim): object {
  return {
    do: does,
    due: instant(due),
    becomes,
    owed: payShape(pay),
    atMost: payShape(atMost),
    sum: sumShape(sum),
    atMostSum: sumShape(atMostSum),
  }
}

function payShape(pay: Pay | null): object | null {
  return pay === null ? null : { count: pay.count.toFraction(), unit: pay.unit }
}

function sumShape(sum: Sum | null | undefined): object | null {
  return sum == null ? null : { amount: sum.amount.toFraction(), currency: sum.currency }
}

function settlementShape(settlement: Settled | null): object | null {
  if (settlement === null) return null
  switch (settlement.kind) {
    case 'owed':
      return {
        kind: 'owed',
        sum: sumShape(settlement.sum),
        atMost: sumShape(settlement.atMost),
        steps: settlement.steps,
      }
    case 'choice': {
      const options = settlement.options.map(({ metric, entity, sum }) => ({
        metric,
        entity,
        sum: sumShape(sum),
      }))
      return { kind: 'choice', by: settlement.by, options }
    }
    case 'unpriced':
      return { kind: 'unpriced' }
    default:
      return settlement satisfies never
  }
}

function instant(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toString()
}
