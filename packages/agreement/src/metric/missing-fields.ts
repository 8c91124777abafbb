import type { Path, Tell } from '../page/remark.ts'
import { faultRemark } from '../schema/fault-words.ts'
import { agreementSchema } from '../schema/schema.ts'
import type { PromiseDraft } from './layers.ts'

/** What a promise can't be judged without, from whichever layer it comes. */
export const NEEDED = ['target', 'window', 'measure', 'noData'] as const

/** The needed fields that nobody wrote; one with a fault of its own is there. */
export function missingFields(fields: PromiseDraft): readonly (typeof NEEDED)[number][] {
  return NEEDED.filter((key) => !(key in fields))
}

/** Says which needed fields are missing, in the words of a missing key. */
export function tellMissing(keys: readonly string[], path: Path, tell: Tell): void {
  if (keys.length === 0) return
  tellMissingIn('metric', keys, path, tell)
}

/** Says that a credit has no charge, from whichever layer it comes. */
export function tellMissingBase(path: Path, tell: Tell): void {
  tellMissingIn('credit', ['base'], path, tell)
}

function tellMissingIn(part: string, keys: readonly string[], path: Path, tell: Tell): void {
  const form = agreementSchema.$defs?.[part]
  const forms = keys.map((key) => [key, form?.properties?.[key] ?? {}])
  tell(faultRemark({ kind: 'missing-keys', path, missing: Object.fromEntries(forms) }))
}
