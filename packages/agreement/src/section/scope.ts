import type { Book } from '../book.ts'
import type { AgreementDraft } from '../schema/draft.ts'
import type { Tell } from '../page/remark.ts'

/** What the sections of an agreement are judged with. */
export interface Scope {
  readonly draft: AgreementDraft
  readonly book: Book
  readonly tell: Tell
}

/** The names in a section as written, also of entries with faults; undefined when the section itself has none to give. */
export function namesIn(
  section: Readonly<Record<string, unknown>> | undefined,
): readonly string[] | undefined {
  return section === undefined ? undefined : Object.keys(section)
}
