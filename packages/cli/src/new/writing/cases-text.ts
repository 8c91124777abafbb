import type { WorkedCase } from '../proof/worked-case.ts'
import { inline } from './sheet-text.ts'

/** `cases.yaml`: worked examples of an agreement, facts and what should come of them, as the gallery has them. */
export function casesText(id: string, cases: readonly WorkedCase[]): string {
  return ['nines: cases/v1', `agreement: ${id}`, 'cases:', ...cases.flatMap(caseLines), ''].join('\n')
}

function caseLines({ metric, happens, window, facts, expect }: WorkedCase): readonly string[] {
  return [
    `  - ${inline({ name: `${metric}: ${happens}` }).slice(2, -2)}`,
    `    ${inline({ window }).slice(2, -2)}`,
    `    facts: ${inline({ metrics: { [metric]: facts } })}`,
    `    expect: ${inline({ [metric]: expect })}`,
  ]
}
