import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml'

/** How a text of YAML is read wherever it is read: YAML 1.2 with its core schema, nothing expanded, no tag resolved. */
export const yamlOptions: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  // The library compares each key with all others; reading looks for duplicates itself, in one pass.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
}
