import { Fraction } from 'fraction.js'
import type { Dependency } from '../dependency.ts'
import { THERE } from '../leaning.ts'
import type { Metric } from '../metric.ts'
import type { RulePage } from '../page/rule-page.ts'
import type { Percent } from '../quantity.ts'
import { formatPercent } from '../quantity/format-percent.ts'
import { leanedShare } from './leaning.ts'
import type { Scope } from './scope.ts'

const ceiling: RulePage = {
  id: 'dependencies/ceiling',
  severity: 'warning',
  title: 'A promise is no higher than what it leans on',
  why: 'Whoever needs two things of 99.9 % each is there 99.8 % of the time at most, if both are as bad as they may be. What is promised above that is paid for out of luck. Of a dependency that is an agreement of the repository its own target counts.',
  example: {
    told: 'lines: { kind: hard, promised: ">= 99.5 %", source: "https://docs.example.com/sla", dated: 2026-01-15 }',
    mended:
      'lines: { kind: soft, weight: 5 %, promised: ">= 99.5 %", source: "https://docs.example.com/sla", dated: 2026-01-15 }',
  },
}

export const ceilingRules: readonly RulePage[] = [ceiling]

const EXACT = 6 // decimals of a product that is shown

/** Says which targets are above the product of the promises of what the service can't be without. */
export function tellCeiling(
  dependencies: readonly Dependency[],
  metrics: readonly Metric[],
  scope: Scope,
): void {
  const leaned = dependencies.filter(({ kind }) => kind === 'hard').map((one) => leanOf(one, scope))
  const most = productOf(leaned)
  const each = leaned.flatMap(({ dependency, share }) => (share ? [`${dependency.id} ${share.text}`] : []))
  for (const { entry, case: of, indicator, objective } of metrics) {
    if (!THERE.includes(indicator.kind) || objective.ratio.lte(most)) continue
    const path = ['metrics', entry, ...(of === undefined ? [] : ['cases', of.id]), 'target']
    const says = `The target is ${objective.text}, and what the service leans on promises ${formatPercent(most, EXACT)} together: ${each.join(', ')}.`
    const fix = `Write a target of at most ${formatPercent(most)}, or make a dependency soft or doubled.`
    scope.tell({ rule: ceiling, path, says, fix })
  }
}

/** A dependency and the share that it promises; absent where there is no number. */
interface Lean {
  readonly dependency: Dependency
  readonly share: Percent | undefined
}

function leanOf(dependency: Dependency, scope: Scope): Lean {
  const { promise } = dependency
  const share = promise.kind === 'published' ? promise.share : leanedShare(promise, scope)
  return { dependency, share }
}

/** What all of them promise together; those without a number count as always there. */
function productOf(leaned: readonly Lean[]): Fraction {
  const groups = Map.groupBy(leaned, ({ dependency: { id, group } }) =>
    group === undefined ? `one ${id}` : `of ${group.id}`,
  )
  return [...groups.values()].reduce((product, members) => product.mul(groupShare(members)), new Fraction(1))
}

// The chance that at least so many members are there, each failing by itself.
function groupShare(members: readonly Lean[]): Fraction {
  const needs = members[0]?.dependency.group?.needs ?? 1
  let chances = [new Fraction(1)] // by how many are there
  for (const { share } of members) {
    const there = share?.ratio ?? new Fraction(1)
    const gone = new Fraction(1).sub(there)
    chances = [...chances, new Fraction(0)].map((chance, count) =>
      chance.mul(gone).add((chances[count - 1] ?? new Fraction(0)).mul(there)),
    )
  }
  return chances.slice(needs).reduce((sum, chance) => sum.add(chance), new Fraction(0))
}
