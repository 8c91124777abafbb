import type { Condition, Severities } from '@nines/agreement'

/**
 * The severity that answers to an agreement's questions come to: by the first override that holds, else by the matrix.
 * Undefined where an answer is missing or unknown.
 */
export function severityOf(
  { matrix, overrides }: Severities,
  answers: Readonly<Record<string, string>>,
): string | undefined {
  const holds = (condition: Condition): boolean =>
    condition.kind === 'one-of' && condition.values.includes(answers[condition.attribute] ?? '')
  const stronger = overrides.find(({ when }) => when.every(holds))
  if (stronger !== undefined || matrix === undefined) return stronger?.is
  const row = matrix.rows.values.indexOf(answers[matrix.rows.axis] ?? '')
  const column = matrix.columns.values.indexOf(answers[matrix.columns.axis] ?? '')
  return matrix.cells[row]?.[column]
}
