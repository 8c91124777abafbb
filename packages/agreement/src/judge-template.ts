import type { Book } from './book.ts'
import type { Finding } from './finding.ts'
import { withGaps } from './inheritance/gaps.ts'
import { isOpen } from './inheritance/open-question.ts'
import { templateSchema } from './inheritance/partial-schema.ts'
import { readStack, type ReadOf } from './inheritance/read-stack.ts'
import type { IsBelow } from './inheritance/own-making.ts'
import { stackOf, type Stack, type StackTrouble } from './inheritance/stack.ts'
import type { Template } from './inheritance/template.ts'
import type { Remark, Tell } from './page/remark.ts'
import { conform } from './schema/conform.ts'
import { isAgreementDraft, type AgreementDraft } from './schema/draft.ts'
import { faultRemark } from './schema/fault-words.ts'
import { agreementSchema } from './schema/schema.ts'
import type { Scope } from './section/scope.ts'
import { readMoreSections, tellTogether } from './section/sections.ts'
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
    if (!isAgreementDraft(data)) return undefined
    const scope = { draft: withGaps(data), book, tell: tellClosed(tell, data) }
    readMore(scope)
    readCloudPlace(scope)
    readSteps(scope)
    readMoreSections(scope)
    return data
  })
  return findings
}

/** Which remarks hold of the templates of a stack by themselves, with those that what lies on them may still answer. */
export function faultsBelow({ templates }: Stack, book: Book): IsBelow {
  let known: ReadonlySet<string> | undefined
  return (remark) => {
    known ??= keysBelow(book.templates?.get(templates[0] ?? ''), book)
    return known.has(keyOf(remark))
  }
}

function keysBelow(template: Template | undefined, book: Book): ReadonlySet<string> {
  const keys = new Set<string>()
  if (template === undefined) return keys
  const tell: Tell = (remark) => keys.add(keyOf(remark))
  // Each reading takes out of its data what is at fault; by the whole schema, what nobody adds is missing.
  for (const schema of [agreementSchema, templateSchema()]) {
    const { data } = stackOf(template.layer, book.templates ?? new Map(), () => undefined)
    conform(schema, data, (fault) => tell(faultRemark(fault)))
    if (isAgreementDraft(data)) readAlone({ draft: withGaps(data), book, tell })
  }
  return keys
}

function readAlone(scope: Scope): void {
  readCloudPlace(scope)
  const { metrics, absent, responsibilities = nobody } = readSteps(scope)
  tellTogether(scope, { ...readMoreSections(scope), absent, responsibilities }, metrics)
}

const nobody = { provider: [], customer: [], escalation: [], complaints: [] }

function keyOf({ rule, path, says }: Remark): string {
  return JSON.stringify([rule.id, path, says])
}

function tellClosed(tell: Tell, draft: AgreementDraft): Tell {
  return (remark) => {
    if (!isOpen(remark, draft)) tell(remark)
  }
}
