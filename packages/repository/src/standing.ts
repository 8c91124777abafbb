import { basename, dirname, relative, sep } from 'node:path'
import type { Finding, RulePage } from '@nines/agreement'
import type { FoundFile } from './listing.ts'
import { aboutFile, type Remark } from './trouble.ts'

const misplacedFile: RulePage = {
  id: 'file/misplaced',
  severity: 'error',
  title: 'An agreement lies in the folder of its id',
  why: 'Alarms and statements carry the id, and people look for the file by it. One file to a folder and one folder to an id also means that no two agreements can claim the same alarms.',
}

const idTaken: RulePage = {
  id: 'file/id-taken',
  severity: 'error',
  title: 'An id belongs to one agreement',
  why: 'Names of alarms are made of the id alone. Two agreements of one id would overwrite each other, and the last one to be provisioned would win.',
}

export const standingRules: readonly RulePage[] = [misplacedFile, idTaken]

/** A file, the id that it states (undefined when it could not be read), and its text. */
export interface Claim {
  readonly file: FoundFile
  readonly id: string | undefined
  readonly bytes: Uint8Array
}

/** The id that the place of a file gives: its folder below the root; undefined outside of it. */
export function idOfPlace(root: string | undefined, { path }: FoundFile): string | undefined {
  if (root === undefined) return undefined
  const id = relative(root, dirname(path)).split(sep).join('/')
  return id === '' || id.startsWith('../') || id === '..' ? undefined : id
}

/** What is wrong with where agreements stand: not in the folder of their id, or with an id that another one has. */
export function judgeStanding(root: string | undefined, claims: readonly Claim[]): readonly Finding[] {
  const first = new Map(claims.toReversed().map((claim) => [claim.id, claim.file]))
  return claims.flatMap((claim) => {
    const { id } = claim
    if (id === undefined) return []
    const remark = misplaced(root, claim.file, id) ?? doubled(first.get(id), claim.file, id)
    return remark ? [atId(claim, remark)] : []
  })
}

function misplaced(root: string | undefined, file: FoundFile, id: string): Remark | undefined {
  const place = idOfPlace(root, file)
  const isLoose = place === undefined && !liesIn(root, file)
  if (isLoose || place === id || isUnderRoot(root, place, id)) return undefined
  return {
    rule: misplacedFile,
    says: `The id is ${id}, and the file lies in ${place ?? 'the root of the agreements'}.`,
    fix: `Move the file to ${id}/agreement.yaml below the root, or make the id the name of its folder.`,
  }
}

// A root may be the folder of one customer, whose name then begins the id.
function isUnderRoot(root: string | undefined, place: string | undefined, id: string): boolean {
  return root !== undefined && place !== undefined && `${basename(root)}/${place}` === id
}

// A draft outside of the root may lie anywhere.
function liesIn(root: string | undefined, { path }: FoundFile): boolean {
  return root !== undefined && dirname(path) === root
}

function doubled(first: FoundFile | undefined, file: FoundFile, id: string): Remark | undefined {
  if (first === undefined || first === file) return undefined
  return {
    rule: idTaken,
    says: `The id ${id} belongs to ${first.shown} already.`,
    fix: 'Give this agreement an id of its own, or remove one of the two files.',
  }
}

function atId({ file, bytes }: Claim, remark: Remark): Finding {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/u)
  const at = lines.findIndex((line) => /^id\s*:/u.test(line))
  const excerpt = lines[at]
  const whole = aboutFile(file.shown, remark)
  if (excerpt === undefined) return whole
  const text = excerpt.replace(/\s+#.*$/u, '').trimEnd()
  const column = text.length - text.replace(/^id\s*:\s*/u, '').length + 1
  return { ...whole, excerpt, place: { file: file.shown, line: at + 1, column, endColumn: text.length + 1 } }
}
