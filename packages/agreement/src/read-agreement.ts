import { readAgreed } from './agreed-section.ts'
import type { Agreement } from './agreement.ts'
import type { Book } from './book.ts'
import { isRecord } from './desk.ts'
import { digestOf } from './digest.ts'
import type { AgreementDraft } from './draft.ts'
import type { Reading } from './finding.ts'
import { tellPlace } from './header.ts'
import { readMetrics } from './metric-section.ts'
import { readObjectives } from './objective-section.ts'
import { readDocument } from './read-document.ts'
import { readRequirements } from './requirement-section.ts'
import { readResponsibilities } from './responsibility-section.ts'
import { readReview } from './review-section.ts'
import { agreementSchema } from './schema.ts'
import type { Scope } from './scope.ts'
import { readCloudPlace, readStakeholders } from './stakeholder-section.ts'

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
  const { draft, book } = scope
  tellPlace(scope, file)
  const runs = readCloudPlace(scope)
  const sections = {
    objectives: readObjectives(scope),
    stakeholders: readStakeholders(scope),
    requirements: readRequirements(scope),
    metrics: readMetrics(scope),
    responsibilities: readResponsibilities(scope),
    agreed: readAgreed(scope),
    review: readReview(scope),
  }
  const { id, version, title, status } = draft
  const { stakeholders, responsibilities, agreed, review } = sections
  if (id === undefined || version === undefined || title === undefined || status === undefined)
    return undefined
  if (!stakeholders || !responsibilities || !agreed || !review) return undefined
  const terms = { ...sections, stakeholders, responsibilities, agreed, review }
  const agreement = { id, version, title, status, ...(runs && { runs }), ...terms, file }
  return { ...agreement, digest: digestOf(agreement, book.calendars) }
}
