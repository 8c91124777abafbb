import type { Agreement, Indicator, RulePage } from '@nines/agreement'
import type { Account } from '../facts/accounts.ts'
import type { Witness } from '../facts/facts.ts'
import type { JudgeRemark } from './remark.ts'
import { unknownWitness } from '../facts/read-witness-facts.ts'

const notDeciding: RulePage = {
  id: 'facts/not-deciding',
  severity: 'warning',
  title: 'The numbers that decide are there',
  why: 'The agreement says whose numbers decide. Those of another one alone come to a verdict that the deciding ones can overturn.',
}

const sameSide: RulePage = {
  id: 'facts/same-side',
  severity: 'error',
  title: 'Two measurements are of two sides',
  why: 'What holds where numbers differ is agreed between provider and customer. Two of one side, its monitoring and its status page for example, do not check each other, and the agreement has no rule for them.',
}

const nobodyDecides: RulePage = {
  id: 'facts/nobody-decides',
  severity: 'error',
  title: 'One of two measurements is the one that decides',
  why: 'Up to the agreed tolerance the deciding numbers hold, and beyond it they are weighed against the other side. About two others the agreement says nothing.',
}

const noRule: RulePage = {
  id: 'facts/no-rule',
  severity: 'warning',
  title: 'The agreement says what holds where measurements differ',
  why: 'Without such a rule the numbers of neither side weigh more. Both are judged, and where they come to different verdicts people have to look.',
}

export const witnessCheckRules: readonly RulePage[] = [notDeciding, sameSide, nobodyDecides, noRule]

const SIDES: Readonly<Partial<Record<Witness, 'provider' | 'customer'>>> = {
  'provider monitoring': 'provider',
  'status page': 'provider',
  'customer monitoring': 'customer',
  'customer logs': 'customer',
}

/** What is told of measurements by somebody whom the agreement doesn't know, or that its rule says nothing about. */
export function tellWitnesses(
  accounts: readonly Account[],
  indicator: Indicator,
  { authority }: Agreement,
): readonly JudgeRemark[] {
  const strangers = accounts.flatMap((account) => strangerText(account, indicator, authority))
  const [first, second] = accounts
  if (strangers.length > 0 || first === undefined) return strangers
  if (second === undefined) return onlyOther(first, authority)
  return pairFault(first, second, authority)
}

function strangerText(
  { by, place }: Account,
  indicator: Indicator,
  authority: Agreement['authority'],
): readonly JudgeRemark[] {
  if (by === null || isKnown(by, indicator, authority)) return []
  const says = `The agreement knows no numbers of ${by}: neither do they decide, nor is it a party, nor is the promise measured so.`
  return [
    remark(unknownWitness, place, says, 'Take them out, or name who measured it by the words of evidence.'),
  ]
}

function isKnown(by: Witness, indicator: Indicator, authority: Agreement['authority']): boolean {
  return by === authority?.decides || SIDES[by] !== undefined || by === sourceOf(indicator)
}

function sourceOf(indicator: Indicator): Witness | undefined {
  if (indicator.kind === 'count') return indicator.by
  if (indicator.kind === 'tickets')
    return indicator.tracker.kind === 'reported' ? indicator.tracker.by : 'support tickets'
  if (indicator.kind === 'survey') return 'survey'
  if (!('source' in indicator)) return undefined
  return indicator.source.kind === 'reported' ? indicator.source.by : 'cloudwatch'
}

function onlyOther({ by, place }: Account, authority: Agreement['authority']): readonly JudgeRemark[] {
  if (by === null || authority === undefined || by === authority.decides) return []
  const says = `Only the numbers of ${by} are given, and ${authority.decides} decides.`
  const fix = `Give the numbers of ${authority.decides} beside them: the judgement may be another one.`
  return [{ rule: notDeciding, about: { kind: 'facts', at: place }, says, fix }]
}

function pairFault(
  first: Account,
  second: Account,
  authority: Agreement['authority'],
): readonly JudgeRemark[] {
  const names = `${first.by ?? 'nobody'} and ${second.by ?? 'nobody'}`
  const side = sideOf(first)
  if (side !== undefined && side === sideOf(second)) {
    const says = `${names} are both the ${side}'s, and what holds is agreed for numbers of two sides.`
    return [remark(sameSide, second.place, says, 'Give one of them, and what the other side measured.')]
  }
  if (authority === undefined) return [withoutRule(second)]
  if ([first.by, second.by].includes(authority.decides)) return []
  const says = `${authority.decides} decides, and these are the numbers of ${names}.`
  return [remark(nobodyDecides, second.place, says, `Give the numbers of ${authority.decides}.`)]
}

function sideOf({ by }: Account): 'provider' | 'customer' | undefined {
  return by === null ? undefined : SIDES[by]
}

function withoutRule({ place }: Account): JudgeRemark {
  return {
    rule: noRule,
    about: { kind: 'facts', at: place },
    says: 'The agreement says nothing about measurements that differ, so both are judged.',
    fix: 'Agree on evidence: whose numbers decide, and what holds where they differ.',
  }
}

function remark(rule: RulePage, at: Account['place'], says: string, fix: string): JudgeRemark {
  return { rule, about: { kind: 'facts', at }, says, fix }
}
