import { isRecord, resolve, type Desk } from './desk.ts'
import type { Path } from '../page/remark.ts'
import { isOfType } from './scalar-form.ts'
import type { Schema } from './schema.ts'

/**
 * Holds a value to the one branch of a union that it is meant for: the branch of its kind, and among mappings the one whose
 * mark, its first required key, is there. So a fault is told once, in the words of that branch.
 */
export function checkUnion(form: Schema, data: unknown, path: Path, desk: Desk): boolean {
  const branches = (form.oneOf ?? []).map((branch) => resolve(branch, desk))
  const kin = branches.filter((branch) => isOfKind(branch, data))
  const [only] = kin
  if (only === undefined) {
    desk.tell({ kind: 'wrong-kind', path, value: data, form: { ...form, oneOf: branches } })
    return false
  }
  return kin.length === 1 || !isRecord(data)
    ? desk.check(only, data, path, desk)
    : checkMarked(form, kin, { data, path }, desk)
}

function isOfKind(branch: Schema, data: unknown): boolean {
  return isOfType(branch.oneOf === undefined ? branch : { type: 'object' }, data)
}

interface Spot {
  readonly data: Record<string, unknown>
  readonly path: Path
}

function checkMarked(form: Schema, branches: readonly Schema[], { data, path }: Spot, desk: Desk): boolean {
  const marked = branches.filter((branch) => Object.hasOwn(data, markOf(branch)))
  const [branch] = marked
  if (branch !== undefined && marked.length === 1) return desk.check(branch, data, path, desk)
  if (marked.length > 1) desk.tell({ kind: 'many-branches', path, marks: marked.map(markOf) })
  else tellUnmarked(form, branches, { data, path }, desk)
  return false
}

// A key that no branch knows is probably a mark with a slip of the pen: it says more than "none stands here".
function tellUnmarked(form: Schema, branches: readonly Schema[], { data, path }: Spot, desk: Desk): void {
  const known = [...new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})))]
  const unknown = Object.keys(data).filter((key) => !known.includes(key))
  for (const key of unknown) desk.tell({ kind: 'unknown-key', path: [...path, key], key, known })
  if (unknown.length === 0) desk.tell({ kind: 'no-branch', path, form, marks: branches.map(markOf) })
}

function markOf(branch: Schema): string {
  return branch.required?.[0] ?? ''
}
