import type { Book } from './book.ts'
import type { Finding } from './finding.ts'
import { withGaps } from './inheritance/gaps.ts'
import { isOpen } from './inheritance/open-question.ts'
import { templateSchema } from './inheritance/partial-schema.ts'
import { readStack, type ReadOf } from './inheritance/read-stack.ts'
import { stackOf, type Stack, type StackTrouble } from './inheritance/stack.ts'
import type { Template } from './inheritance/template.ts'
import type { Tell } from './page/remark.ts'
import { isRecord } from './schema/desk.ts'
import type { AgreementDraft } from './schema/draft.ts'
import type { Scope } from './section/scope.ts'
import { readMoreSections } from './section/sections.ts'
import { readCloudPlace } from './section/stakeholders.ts'
import { readSteps } from './section/steps.ts'

/**
 * Judges a template by itself, on those that it lies on: all that is wrong whatever an agreement adds. What is missing is no fault
 * of it. A name is looked up where the template has the section at all.
 */
export function judgeTemplate({ layer }: Template, book: Book): readonly Finding[] {
  const troubles: StackTrouble[] = []
  const stack = stackOf(layer, book.templates ?? new Map(), (trouble) => troubles.push(trouble))
  return judgePart(stack, { schema: templateSchema(), said: [], troubles }, book)
}

/** Judges layers below which others are missing, or above which others may lie. `readMore` reads what stands above the sections. */
export function judgePart(
  stack: Stack,
  reading: ReadOf,
  book: Book,
  readMore: (scope: Scope) => void = () => undefined,
): readonly Finding[] {
  const { findings } = readStack(stack, reading, ({ data, tell }) => {
    if (!isDraft(data)) return undefined
    const scope = { draft: withGaps(data), book, tell: tellClosed(tell, data) }
    readMore(scope)
    readCloudPlace(scope)
    readSteps(scope)
    readMoreSections(scope)
    return data
  })
  return findings
}

function tellClosed(tell: Tell, draft: AgreementDraft): Tell {
  return (remark) => {
    if (!isOpen(remark, draft)) tell(remark)
  }
}

// What `conform` leaves of a document has the types of its schema.
function isDraft(data: unknown): data is AgreementDraft {
  return isRecord(data)
}
