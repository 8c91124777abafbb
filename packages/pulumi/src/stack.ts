import type { CloudPlace } from '@nines/agreement'
import type { Plan } from '@nines/enforcement'

/** The Pulumi project under which every stack stands. */
export const projectName = 'nines'

/** What one stack holds: the plans of one account and region. */
export interface PlannedStack {
  /** `<account>-<region>`, for example `111122223333-eu-west-1`. */
  readonly name: string
  readonly place: CloudPlace
  readonly plans: readonly Plan[]
}

/** One stack for each account and region that a plan names, sorted by name. Plans without a place have none. */
export function stacksOf(plans: readonly Plan[]): readonly PlannedStack[] {
  const placed = plans.flatMap((plan) => (plan.place === null ? [] : [{ plan, place: plan.place }]))
  const byName = Map.groupBy(placed, ({ place }) => stackName(place))
  return [...byName]
    .map(([name, members]) => ({ name, members, place: placeOf(name) }))
    .flatMap(({ name, members, place }) =>
      place === undefined ? [] : [{ name, place, plans: members.map(({ plan }) => plan) }],
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

export function stackName({ account, region }: CloudPlace): string {
  return `${account}-${region}`
}

/** The account and region of a stack by its name; undefined when the name is not one of ours. */
export function placeOf(name: string): CloudPlace | undefined {
  const [, account, region] = /^(\d{12})-([a-z0-9-]+)$/.exec(name) ?? []
  return account === undefined || region === undefined ? undefined : { account, region }
}
