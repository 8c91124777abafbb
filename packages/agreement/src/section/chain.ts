import type { Dependency } from '../dependency.ts'
import type { RulePage } from '../page/rule-page.ts'
import { isLonger } from '../quantity/compare-time.ts'
import type { Severities } from '../severity.ts'
import type { Scope } from './scope.ts'

const chain: RulePage = {
  id: 'dependencies/chain',
  severity: 'warning',
  title: 'Help that is needed comes before help that is promised',
  why: 'A severity whose repair hangs on somebody else can’t be dealt with sooner than that other side answers.',
}

export const chainRules: readonly RulePage[] = [chain]

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
