import type { Role } from '../agreement.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf } from '../schema/draft.ts'
import { knownNames } from './reference.ts'
import type { Scope } from './scope.ts'

const unknownRole: RulePage = {
  id: 'stakeholders/unknown-contact',
  severity: 'error',
  title: 'A role is a contact of a party',
  why: 'Whoever answers for something has to be reached. Names without an address in parties.yaml are found by nobody.',
}

export const roleRules: readonly RulePage[] = [unknownRole]

/** Step 2: who stands for something. */
export function readRoles({ draft, book, tell }: Scope): readonly Role[] {
  return entriesOf(draft.stakeholders?.roles).map(([id, text]) => {
    const [party = '', contact = ''] = text.split('/')
    const contacts = book.parties.get(party)?.contacts
    if (contacts === undefined || !Object.hasOwn(contacts, contact)) {
      const known = [...book.parties].flatMap(([name, one]) =>
        Object.keys(one.contacts).map((key) => `${name}/${key}`),
      )
      const says = `${text} is no contact in parties.yaml.`
      const fix = knownNames(text, known, 'the contacts in parties.yaml')
      tell({ rule: unknownRole, path: ['stakeholders', 'roles', id], says, fix })
    }
    return { id, party, contact }
  })
}
