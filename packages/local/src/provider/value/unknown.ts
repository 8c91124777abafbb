import type { Value } from './value.ts'

/** What stands on the wire for a value that only the update will know; fixed by the engine's protocol, one a type. */
export const unknowns = {
  text: '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  flag: '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  number: '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  list: '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  object: 'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
} as const

const marks: ReadonlySet<string> = new Set(Object.values(unknowns))

export function isUnknown(value: Value | undefined): boolean {
  return typeof value === 'string' && marks.has(value)
}
