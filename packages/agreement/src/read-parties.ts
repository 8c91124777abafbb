import { entriesOf, tidy, type PartiesDraft } from './schema/draft.ts'
import { isRecord } from './schema/desk.ts'
import type { Reading } from './finding.ts'
import type { Contact, Party } from './party.ts'
import { readDocument } from './read-document.ts'
import { partiesSchema } from './schema/schema.ts'

/** Reads `parties.yaml`: parties by id. */
export function readParties(file: string, source: Uint8Array | string): Reading<ReadonlyMap<string, Party>> {
  return readDocument({ file, source, schema: partiesSchema }, ({ data }) =>
    isDraft(data) ? understand(data) : undefined,
  )
}

// What `conform` leaves of a document has the types of its schema.
function isDraft(data: unknown): data is PartiesDraft {
  return isRecord(data)
}

function understand(draft: PartiesDraft): ReadonlyMap<string, Party> {
  const parties = new Map<string, Party>()
  for (const [id, { name = '', accounts, approvers = [], contacts }] of entriesOf(draft.parties)) {
    parties.set(id, {
      id,
      name: tidy(name),
      accounts: Object.fromEntries(entriesOf(accounts)),
      approvers: approvers.filter((approver) => approver !== undefined),
      contacts: Object.fromEntries(entriesOf(contacts).map(([key, contact]) => [key, contactOf(contact)])),
    })
  }
  return parties
}

function contactOf({ email, https }: { readonly [Way in keyof Contact]?: string | undefined }): Contact {
  return { ...(email === undefined ? {} : { email }), ...(https === undefined ? {} : { https }) }
}
