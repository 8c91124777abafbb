import type { Charge } from './charge.ts'
import type { Claims } from './claim.ts'
import type { Dependency } from './dependency.ts'
import type { EntityKind, Precedence } from './entity.ts'
import type { Exclusion } from './exclusion.ts'
import type { Agreed, Authority, PaperDocument, Reporting, Review } from './governance.ts'
import type { AbsentPromise, Metric } from './metric.ts'
import type { Money } from './quantity.ts'
import type { Remedies } from './remedy.ts'
import type { Responsibilities } from './responsibility.ts'
import type { Right } from './right.ts'
import type { Severities } from './severity.ts'

/** A service level agreement, read and understood: every quantity exact, every reference resolved, every template laid under. */
export interface Agreement {
  /** `customer/service`, the folder of the file below slas/. */
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: Status
  readonly kind: AgreementKind
  /** Templates that lie under it, the nearest first. */
  readonly extends: readonly string[]
  /** Where the service runs; absent when no metric is read from a cloud account. */
  readonly runs?: CloudPlace
  readonly objectives: readonly Objective[]
  readonly stakeholders: Stakeholders
  readonly requirements: readonly Requirement[]
  readonly entities: readonly EntityKind[]
  /** One for each entry, or for each case of it. */
  readonly metrics: readonly Metric[]
  /** Which case wins, by entry; only entries whose cases can meet. */
  readonly wins: Readonly<Record<string, Precedence>>
  readonly absent: readonly AbsentPromise[]
  readonly severities?: Severities
  readonly exclusions: readonly Exclusion[]
  readonly remedies: Remedies
  readonly claims?: Claims
  readonly rights: readonly Right[]
  readonly dependencies: readonly Dependency[]
  readonly authority?: Authority
  readonly reports: readonly Reporting[]
  readonly responsibilities: Responsibilities
  readonly agreed: Agreed
  readonly review: Review
  readonly documents: readonly PaperDocument[]
  readonly definitions: readonly Definition[]
  /** Amounts where the agreement names them. */
  readonly fees: readonly { readonly charge: Charge; readonly money: Money }[]
  /** SHA-256 in hex over the effective terms: moved by a term, never by a comment, an order of keys, quoting or layout. */
  readonly digest: string
  /** The file that was read. */
  readonly file: string
}

/** Where an agreement is in its life. */
export type Status = 'draft' | 'proposed' | 'agreed' | 'retired'

/** An agreement with a customer, one between two teams of a house that holds it up, or objectives that bind nobody. */
export type AgreementKind = 'sla' | 'ola' | 'objectives'

/** An AWS account (12 digits) and region. */
export interface CloudPlace {
  readonly account: string
  readonly region: string
}

/** Step 1: what the service is for. */
export interface Objective {
  readonly id: string
  readonly says: string
}

/** Step 2: who is bound, and who is told; ids of parties. */
export interface Stakeholders {
  readonly provider: string
  readonly customer: string
  readonly informed: readonly string[]
  readonly roles: readonly Role[]
}

/** Who stands for something: a contact of a party. */
export interface Role {
  readonly id: string
  readonly party: string
  readonly contact: string
}

/** Step 3: a level that matters, and the objectives that it serves. */
export interface Requirement {
  readonly id: string
  readonly serves: readonly string[]
  readonly says: string
}

/** A word and what it means here. */
export interface Definition {
  readonly term: string
  readonly says: string
}
