import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Finding } from '@nines/agreement'
import { readPlainFile, shownFrom, type FoundFile } from '@nines/repository'

/** A file beside an agreement: its name as seen from there, the name that findings show, and its bytes. */
export interface NearFile {
  readonly name: string
  readonly shown: string
  readonly bytes: Uint8Array
}

/** Worked examples beside an agreement, and all that they can refer to. */
export interface ExampleFiles {
  /** Undefined where they can't be read. */
  readonly cases: NearFile | undefined
  /** Other versions of the agreement, and its records. */
  readonly near: readonly NearFile[]
  /** Why one of the files can't be read. */
  readonly refused: readonly Finding[]
}

const casesName = 'cases.yaml'

/** What stands beside an agreement where worked examples do; undefined where none stand. */
export function exampleFilesOf({ path }: FoundFile, from: string): ExampleFiles | undefined {
  const folder = dirname(path)
  if (basename(path) !== 'agreement.yaml' || !existsSync(join(folder, casesName))) return undefined
  const names = [casesName, ...namesIn(folder, /^agreement-v\d+\.yaml$/u)]
  const records = namesIn(join(folder, 'records'), /\.yaml$/u).map((name) => `records/${name}`)
  const read = [...names, ...records].map((name) => {
    const shown = shownFrom(from, join(folder, name))
    return { name, shown, reading: readPlainFile(join(folder, name), shown) }
  })
  const refused = read.flatMap(({ reading }) => (reading.ok ? [] : [reading.finding]))
  const files = read.flatMap(({ name, shown, reading }) =>
    reading.ok ? [{ name, shown, bytes: reading.bytes }] : [],
  )
  const cases = files.find(({ name }) => name === casesName)
  return { cases, near: files.filter((file) => file !== cases), refused }
}

function namesIn(folder: string, form: RegExp): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => form.test(name))
    .toSorted()
}

/** The parts of a memory's key that worked examples add: all that their judgement depends on. */
export function exampleKey(examples: ExampleFiles | undefined): readonly (string | Uint8Array)[] {
  if (examples === undefined) return []
  const { cases, near, refused } = examples
  const files = cases === undefined ? near : [cases, ...near]
  return [JSON.stringify(refused), ...files.flatMap(({ shown, bytes }) => [shown, bytes])]
}
