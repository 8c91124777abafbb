// Made from ../parties.schema.json by generate.ts.

export type FullName = string
export type AccountNumber = string
export type Approver = string
export type EmailAddress = string
export type HttpsAddress = string

export interface PartiesDocument {
  nines: 'v1'
  parties: {
    [k: string]: PartyEntry
  }
}
export interface PartyEntry {
  name: FullName
  accounts?: {
    [k: string]: AccountNumber
  }
  approvers?: Approver[]
  contacts?: {
    [k: string]: ContactEntry
  }
}
export interface ContactEntry {
  email?: EmailAddress
  https?: HttpsAddress
}
