/** A party to agreements, as slas/parties.yaml describes it once. */
export interface Party {
  readonly id: string
  readonly name: string
  /** AWS account ids (12 digits) by the name that agreements use. */
  readonly accounts: Readonly<Record<string, string>>
  /** GitHub users and teams (`@user`, `@org/team`) who approve for the party. */
  readonly approvers: readonly string[]
  readonly contacts: Readonly<Record<string, Contact>>
}

/** Someone who is told: an endpoint that SNS can deliver to. */
export interface Contact {
  readonly email?: string
  readonly https?: string
}
