import { Fraction } from 'fraction.js'
import type { Dependency } from '../dependency.ts'
import type { Metric } from '../metric.ts'
import type { RulePage } from '../page/rule-page.ts'
import { isLonger } from '../quantity/compare-time.ts'
import { formatPercent } from '../quantity/format-percent.ts'
import type { Severities } from '../severity.ts'
import type { Scope } from './scope.ts'

const ceiling: RulePage = {
  id: 'dependencies/ceiling',
  severity: 'warning',
  title: 'A promise is no higher than what it leans on',
  why: 'Whoever needs two things of 99.9 % each is there 99.8 % of the time at most, if both are as bad as they may be. What is promised above that is paid for out of luck.',
}

const chain: RulePage = {
  id: 'dependencies/chain',
  severity: 'warning',
  title: 'Help that is needed comes before help that is promised',
  why: 'A severity whose repair hangs on somebody else can’t be dealt with sooner than that other side answers.',
}

export const ceilingRules: readonly RulePage[] = [ceiling, chain]

// Indicators whose share is the time or the requests for which the service was there.
const THERE = ['requests', 'downtime', 'intervals']

/** Says which targets are above the product of the published promises of what the service can't be without. */
export function tellCeiling(
  dependencies: readonly Dependency[],
  metrics: readonly Metric[],
  { tell }: Scope,
): void {
  const most = productOf(dependencies)
  for (const { entry, case: of, indicator, objective } of metrics) {
    if (!THERE.includes(indicator.kind) || objective.ratio.lte(most)) continue
    const path = ['metrics', entry, ...(of === undefined ? [] : ['cases', of.id]), 'target']
    const says = `The target is ${objective.text}, and what the service leans on promises ${formatPercent(most)} together.`
    const fix = `Write a target of at most ${formatPercent(most)}, or make a dependency soft or doubled.`
    tell({ rule: ceiling, path, says, fix })
  }
}

/** What the hard dependencies promise together; those without a number count as always there. */
function productOf(dependencies: readonly Dependency[]): Fraction {
  const hard = dependencies.filter(({ kind }) => kind === 'hard')
  const groups = Map.groupBy(hard, ({ id, group }) => (group === undefined ? `one ${id}` : `of ${group.id}`))
  return [...groups.values()].reduce((product, members) => product.mul(groupShare(members)), new Fraction(1))
}

// The chance that at least so many members are there, each failing by itself.
function groupShare(members: readonly Dependency[]): Fraction {
  const needs = members[0]?.group?.needs ?? 1
  let chances = [new Fraction(1)] // by how many are there
  for (const { promise } of members) {
    const there = promise.kind === 'published' ? promise.share.ratio : new Fraction(1)
    const gone = new Fraction(1).sub(there)
    chances = [...chances, new Fraction(0)].map((chance, count) =>
      chance.mul(gone).add((chances[count - 1] ?? new Fraction(0)).mul(there)),
    )
  }
  return chances.slice(needs).reduce((sum, chance) => sum.add(chance), new Fraction(0))
}

/** Says which severities are promised help sooner than the support that they hang on gives it. */
export function tellChain(
  dependencies: readonly Dependency[],
  severities: Severities | undefined,
  { tell }: Scope,
): void {
  for (const dependency of dependencies.filter(({ kind }) => kind === 'support')) {
    for (const time of ['reply', 'resolve'] as const) {
      const given = dependency[time]
      const sooner = severities?.levels.find((level) => given && level[time] && isLonger(given, level[time]))
      if (given === undefined || sooner === undefined) continue
      const says = `${dependency.id} has ${given.text} to ${time}, and ${sooner.id} is promised ${sooner[time]?.text}.`
      const fix = `Agree on less than ${sooner[time]?.text} with ${dependency.id}, or promise more time.`
      tell({ rule: chain, path: ['dependencies', dependency.id, time], says, fix })
    }
  }
}
