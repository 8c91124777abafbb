import type { Tag } from '@nines/enforcement'

/** Tags as Pulumi takes them: values by key. */
export function byKey(tags: readonly Tag[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
}
