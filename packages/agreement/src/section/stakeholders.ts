import type { CloudPlace, Stakeholders } from '../agreement.ts'
import type { Party } from '../party.ts'
import { isWhole } from '../schema/draft.ts'
import { knownNames } from './reference.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { regionRules, tellRegion } from './region.ts'
import { readRoles } from './roles.ts'
import type { Scope } from './scope.ts'

const unknownParty: RulePage = {
  id: 'stakeholders/unknown-party',
  severity: 'error',
  title: 'Every party is described in parties.yaml',
  why: 'Who approves for a party, and who is told, stands once in parties.yaml. A party that is not there can neither agree nor be reached.',
}

const twoParties: RulePage = {
  id: 'stakeholders/two-parties',
  severity: 'error',
  title: 'Provider and customer are two',
  why: 'A promise to oneself binds nobody: the same people would approve both sides of it.',
}

const unknownAccount: RulePage = {
  id: 'stakeholders/unknown-account',
  severity: 'error',
  title: 'The account is one of the provider',
  why: 'Alarms are put into the account that the service runs in. Its number stands once, in parties.yaml, with the party that owns it.',
}

export const stakeholderRules: readonly RulePage[] = [
  unknownParty,
  twoParties,
  unknownAccount,
  ...regionRules,
]

/** Step 2. */
export function readStakeholders(scope: Scope): Stakeholders | undefined {
  const { provider, customer, informed = [] } = scope.draft.stakeholders ?? {}
  const roles = readRoles(scope)
  tellUnknown(provider, ['stakeholders', 'provider'], scope)
  tellUnknown(customer, ['stakeholders', 'customer'], scope)
  for (const [index, name] of informed.entries())
    tellUnknown(name, ['stakeholders', 'informed', index], scope)
  if (provider === undefined || customer === undefined) return undefined
  if (provider === customer) {
    const says = `${provider} is both the provider and the customer.`
    const fix = 'Name the party that the promise is made to.'
    scope.tell({ rule: twoParties, path: ['stakeholders', 'customer'], says, fix })
  }
  return { provider, customer, informed: informed.filter((name) => name !== undefined), roles }
}

function tellUnknown(name: string | undefined, path: Path, { book, tell }: Scope): void {
  if (name === undefined || book.parties.has(name)) return
  const says = `${name} is no party of parties.yaml.`
  tell({ rule: unknownParty, path, says, fix: knownNames(name, [...book.parties.keys()], 'parties.yaml') })
}

/** Where the service runs: the account by its number. */
export function readCloudPlace(scope: Scope): CloudPlace | undefined {
  const { account: name, region } = scope.draft.runs ?? {}
  tellRegion(region, scope)
  const provider = scope.book.parties.get(scope.draft.stakeholders?.provider ?? '')
  if (name === undefined || provider === undefined) return undefined
  const place = { account: accountOf(provider, name, scope), region }
  return isWhole(place) ? place : undefined
}

function accountOf({ id, accounts }: Party, name: string, { tell }: Scope): string | undefined {
  if (Object.hasOwn(accounts, name)) return accounts[name]
  const fix = knownNames(name, Object.keys(accounts), `the accounts of ${id} in parties.yaml`)
  tell({ rule: unknownAccount, path: ['runs', 'account'], says: `${id} has no account named ${name}.`, fix })
  return undefined
}
