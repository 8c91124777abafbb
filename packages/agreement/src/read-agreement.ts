import type { Agreement } from './agreement.ts'
import type { Book } from './book.ts'
import { faultsBelow, judgePart } from './judge-template.ts'
import { digestOf } from './digest/digest.ts'
import { isAgreementDraft, isWhole } from './schema/draft.ts'
import type { Undigested } from './digest/terms.ts'
import type { Reading } from './finding.ts'
import { readHeader } from './section/header.ts'
import { openLayer } from './inheritance/layer.ts'
import { extendingSchema } from './inheritance/partial-schema.ts'
import { readStack } from './inheritance/read-stack.ts'
import { stackOf, type Stack, type StackTrouble } from './inheritance/stack.ts'
import { agreementSchema } from './schema/schema.ts'
import type { Scope } from './section/scope.ts'
import { readMoreSections, tellTogether } from './section/sections.ts'
import { readCloudPlace } from './section/stakeholders.ts'
import { readSteps } from './section/steps.ts'

/**
 * Reads an agreement: every quantity exact, every reference resolved in the book. Warnings may stand beside a value; with an
 * error there is none, and the findings are all there are. `file` is the name that findings carry; its folder is the id.
 */
export function readAgreement(file: string, source: Uint8Array | string, book: Book): Reading<Agreement> {
  const opening = openLayer(file, source)
  if (!opening.ok) return opening
  const troubles: StackTrouble[] = []
  const stack = stackOf(opening.layer, book.templates ?? new Map(), (trouble) => troubles.push(trouble))
  const reading = { schema: agreementSchema, said: opening.said, troubles }
  if (!stack.isWhole) {
    const part = { ...reading, schema: extendingSchema() }
    const own = judgePart(stack, part, book, (scope) => readHeader(scope, file))
    return { ok: false, findings: [...stack.broken, ...own] }
  }
  return readStack(stack, { ...reading, isBelow: faultsBelow(stack, book) }, ({ data, tell }) =>
    isAgreementDraft(data) ? understand({ draft: data, book, tell }, { file, stack }) : undefined,
  )
}

interface Ground {
  readonly file: string
  readonly stack: Stack
}

function understand(scope: Scope, { file, stack }: Ground): Agreement | undefined {
  const header = readHeader(scope, file)
  const runs = readCloudPlace(scope)
  const sections = readSteps(scope)
  const more = readMoreSections(scope)
  if (header === undefined || !isWhole(sections)) return undefined
  tellTogether(scope, { ...more, ...sections }, sections.metrics)
  const { templates } = stack
  const agreement = { ...header, extends: templates, ...(runs && { runs }), ...sections, ...more, file }
  return withDigest(agreement, scope.book.calendars)
}

// The digest is made when somebody asks for it: judging a thousand agreements asks for none.
function withDigest(agreement: Undigested, calendars: Book['calendars']): Agreement {
  let digest: string | undefined
  return {
    ...agreement,
    get digest() {
      digest ??= digestOf(agreement, calendars)
      return digest
    },
  }
}
