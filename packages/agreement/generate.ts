import { mkdir, writeFile } from 'node:fs/promises'
import { editorSchemaText, partKinds } from './editor-schema.ts'
import { referenceText } from './reference/reference.ts'
import { documentKinds, typesOf } from './schema-types.ts'

// Writes the types of the raw documents, the schemas of documents in parts, and the page of all fields:
// node packages/agreement/generate.ts
const folder = new URL('./src/generated/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const kind of documentKinds) await writeFile(new URL(`${kind}.ts`, folder), await typesOf(kind))
for (const kind of partKinds)
  await writeFile(new URL(`./src/${kind}.schema.json`, import.meta.url), editorSchemaText(kind))
await writeFile(new URL('./reference.md', import.meta.url), await referenceText())
