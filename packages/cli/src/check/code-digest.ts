import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The rooms whose code decides what a file is judged to be, and the files that put them together.
const judges = ['@nines/agreement', '@nines/measurement', '@nines/enforcement', '@nines/repository']
const composition = ['./judge.ts', './hold-examples.ts', '../judge/other-terms.ts'].map(
  (name) => new URL(name, import.meta.url),
)

/**
 * A digest of all code that judges: the sources and schemas of the judging rooms, the versions of their libraries, and
 * Node. There is no build and so no build number: a memory of judgements is good as long as this does not change.
 */
export function codeDigest(): string {
  const digest = createHash('sha256').update(process.version)
  for (const file of composition) digest.update(readFileSync(file))
  for (const room of judges) {
    const index = import.meta.resolve(room)
    for (const file of sources(fileURLToPath(new URL('.', index))))
      digest.update(file).update(readFileSync(file))
    for (const version of libraries(index)) digest.update(version)
  }
  return digest.digest('base64url')
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|json|md)$/u.test(name) && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => join(folder, name))
}

function libraries(index: string): readonly string[] {
  const own = new URL('../package.json', index)
  const names = /"dependencies": \{([^}]*)\}/u.exec(readFileSync(own, 'utf8'))?.[1] ?? ''
  return [...names.matchAll(/"([^"]+)": "catalog:"/gu)].map(([, name = '']) => {
    const file = findPackageJSON(name, index)
    return file === undefined ? name : readFileSync(file, 'utf8')
  })
}
