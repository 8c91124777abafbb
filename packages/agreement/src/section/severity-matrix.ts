import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf } from '../schema/draft.ts'
import type { SeverityMatrix } from '../severity.ts'
import { listed } from '../page/shown.ts'
import { present } from './given.ts'
import { namesIn, type Scope } from './scope.ts'

const matrixWhole: RulePage = {
  id: 'severities/matrix',
  severity: 'error',
  title: 'A matrix gives a severity for each pair of answers',
  why: 'A pair of answers without a severity is a ticket without a time, and a severity that is not described has none to give.',
}

const matrixReach: RulePage = {
  id: 'severities/never-given',
  severity: 'warning',
  title: 'A severity can be reached',
  why: 'Where a matrix decides, a severity in none of its cells is promised to nobody.',
}

export const matrixRules: readonly RulePage[] = [matrixWhole, matrixReach]

const PATH = ['severities', 'matrix']

interface Axis {
  readonly axis: string
  readonly values: readonly string[]
}

/** Severity from two questions: the first axis gives the rows, the second the columns. */
export function readMatrix(scope: Scope): SeverityMatrix | undefined {
  const matrix = scope.draft.severities?.matrix
  if (matrix === undefined) return undefined
  const axes = entriesOf(matrix.axes).map(([axis, values]): Axis => ({
    axis,
    values: values.filter((value) => value !== undefined),
  }))
  const [rows, columns, ...others] = axes
  if (rows === undefined || columns === undefined || others.length > 0) {
    const says = `The matrix has ${axes.length} ${axes.length === 1 ? 'axis' : 'axes'}, and it is read by two.`
    tellMatrix(scope, [...PATH, 'axes'], says, 'Write two axes, such as impact and urgency.')
    return undefined
  }
  const cells = rows.values.map((row) => readRow(row, columns, scope))
  tellStrangers(rows, scope)
  tellNeverGiven(cells.flat(), scope)
  return { rows, columns, cells }
}

function tellMatrix({ tell }: Scope, path: Path, says: string, fix: string): void {
  tell({ rule: matrixWhole, path, says, fix })
}

function readRow(row: string, columns: Axis, scope: Scope): readonly string[] {
  const written = scope.draft.severities?.matrix?.gives?.[row]
  if (written === undefined) {
    const fix = `Add ${row} with a severity for each of ${listed(columns.values)}.`
    tellMatrix(scope, [...PATH, 'gives'], `${row} has no row.`, fix)
    return []
  }
  tellCount(row, written.length, columns, scope)
  tellUnknownLevels(row, written, scope)
  return present(written)
}

function tellCount(row: string, count: number, { axis, values }: Axis, scope: Scope): void {
  if (count === values.length) return
  const says = `The row of ${row} has ${count} cells, and ${axis} has ${values.length} answers.`
  tellMatrix(scope, [...PATH, 'gives', row], says, `Write a severity for each of ${listed(values)}.`)
}

function tellUnknownLevels(row: string, written: readonly (string | undefined)[], scope: Scope): void {
  const known = namesIn(scope.draft.severities?.levels) ?? []
  for (const [index, level] of written.entries()) {
    if (level === undefined || known.includes(level)) continue
    const says = `${level} is no severity of this agreement.`
    const fix = `Write one of ${listed(known, 'or')}, or describe ${level} under levels.`
    tellMatrix(scope, [...PATH, 'gives', row, index], says, fix)
  }
}

function tellStrangers({ axis, values }: Axis, scope: Scope): void {
  for (const row of Object.keys(scope.draft.severities?.matrix?.gives ?? {})) {
    if (values.includes(row)) continue
    const says = `${row} is no answer of ${axis}.`
    const fix = `Write one of ${listed(values, 'or')}, or add ${row} to ${axis}.`
    scope.tell({ rule: matrixWhole, path: [...PATH, 'gives', row], onKey: true, says, fix })
  }
}

function tellNeverGiven(given: readonly string[], { draft, tell }: Scope): void {
  const overridden = (draft.severities?.overrides ?? []).map((override) => override?.is)
  for (const level of namesIn(draft.severities?.levels) ?? []) {
    if (given.includes(level) || overridden.includes(level)) continue
    const says = `No cell of the matrix gives ${level}.`
    const fix = `Write ${level} into a cell, or take the severity out.`
    tell({ rule: matrixReach, path: ['severities', 'levels', level], onKey: true, says, fix })
  }
}
