import { compact } from '../value/compact.ts'
import type { Settings } from '../account/settings.ts'
import { isUnknown, unknowns } from '../value/unknown.ts'
import { mapOf, type Properties, type Value } from '../value/value.ts'

/** All tags of a resource: the provider's default tags under the program's own, without ignored ones. */
export function allTags(settings: Settings, tags: Value | undefined): Value {
  if (isUnknown(tags)) return unknowns.object
  return kept(settings, { ...settings.defaultTags, ...mapOf({ tags: tags ?? {} }, 'tags') })
}

/**
 * Live tags as inputs: what a default tag explains is not the program's own, unless the program wrote it too.
 */
export function tagInputs(
  settings: Settings,
  live: Readonly<Record<string, string>>,
  old: Properties,
): Properties {
  const tagsAll = kept(settings, live)
  const own = mapOf(old, 'tags')
  const tags = pick(tagsAll, (key, value) => settings.defaultTags[key] !== value || own[key] !== undefined)
  return compact({
    tags: Object.keys(tags).length === 0 ? undefined : tags,
    tagsAll: Object.keys(tagsAll).length === 0 ? undefined : tagsAll,
  })
}

/** Tags without those that the provider is told to ignore. */
export function kept(
  { ignoredTags }: Settings,
  tags: Readonly<Record<string, string>>,
): Record<string, string> {
  return pick(
    tags,
    (key) =>
      !ignoredTags.keys.includes(key) && !ignoredTags.prefixes.some((prefix) => key.startsWith(prefix)),
  )
}

/** The tags for which a test holds. */
export function pick(
  tags: Readonly<Record<string, string>>,
  test: (key: string, value: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key, value]) => test(key, value)))
}
