import { readAgreed } from './section/agreed.ts'
import type { Agreement } from './agreement.ts'
import type { Book } from './book.ts'
import { isRecord } from './schema/desk.ts'
import { digestOf } from './digest/digest.ts'
import { isWhole, type AgreementDraft } from './schema/draft.ts'
import type { Reading } from './finding.ts'
import { readHeader } from './section/header.ts'
import { readMetrics } from './section/metrics.ts'
import type { Origin } from './origin.ts'
import { readObjectives } from './section/objectives.ts'
import { readDocument } from './read-document.ts'
import { readRequirements } from './section/requirements.ts'
import { readResponsibilities } from './section/responsibilities.ts'
import { readReview } from './section/review.ts'
import { agreementSchema } from './schema/schema.ts'
import type { Scope } from './section/scope.ts'
import { readCloudPlace, readStakeholders } from './section/stakeholders.ts'

/**
 * Reads an agreement: every quantity exact, every reference resolved in the book. Warnings may stand beside a value; with an
 * error there is none, and the findings are all there are. `file` is the name that findings carry; its folder is the id.
 */
export function readAgreement(file: string, source: Uint8Array | string, book: Book): Reading<Agreement> {
  return readDocument({ file, source, schema: agreementSchema }, ({ data, tell }) =>
    isDraft(data) ? understand({ draft: data, book, tell }, file) : undefined,
  )
}

// What `conform` leaves of a document has the types of its schema.
function isDraft(data: unknown): data is AgreementDraft {
  return isRecord(data)
}

function understand(scope: Scope, file: string): Agreement | undefined {
  const header = readHeader(scope, file)
  const runs = readCloudPlace(scope)
  const sections = {
    objectives: readObjectives(scope),
    stakeholders: readStakeholders(scope),
    requirements: readRequirements(scope),
    ...readMetrics(scope),
    responsibilities: readResponsibilities(scope),
    agreed: readAgreed(scope),
    review: readReview(scope),
  }
  if (header === undefined || !isWhole(sections)) return undefined
  const agreement = { ...unread, ...header, ...(runs && { runs }), ...sections, file }
  return { ...agreement, digest: digestOf(agreement, scope.book.calendars) }
}

// Sections of the language that are not read yet.
const unread = {
  extends: [],
  entities: [],
  exclusions: [],
  rights: [],
  dependencies: [],
  reports: [],
  documents: [],
  definitions: [],
  fees: [],
  remedies: { stacking: [], caps: [], sole: false },
  origins: new Map<string, Origin>(),
} as const
