import { readFile } from 'node:fs/promises'
import { compile } from 'json-schema-to-typescript'

/** The kinds of documents, each with a schema `src/<kind>.schema.json` and types `src/generated/<kind>.ts`. */
export const documentKinds = ['agreement', 'parties', 'calendars'] as const

/** The TypeScript types of one kind of document, as its schema has them. */
export async function typesOf(kind: (typeof documentKinds)[number]): Promise<string> {
  const schema: unknown = JSON.parse(
    await readFile(new URL(`./src/${kind}.schema.json`, import.meta.url), 'utf8'),
    withoutWords,
  )
  if (typeof schema !== 'object' || schema === null) throw new Error(`${kind}.schema.json holds no schema`)
  return compile(schema, kind, {
    bannerComment: `// Made from ../${kind}.schema.json by generate.ts.`,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
}

// Words beside a `$ref` would make a type of its own (Name1, Name2) of each use, and lengths would make tuples.
function withoutWords(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key, word]) => !isRemark(key, word)))
}

// A property may be named description; what stands under such a name is a schema then.
function isRemark(key: string, word: unknown): boolean {
  if (key === 'examples') return true
  return ['description', 'minItems', 'maxItems'].includes(key) && typeof word !== 'object'
}
