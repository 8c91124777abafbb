import type { Indicator, Metric } from '@nines/agreement'

/** What comes to one value a window. */
export type ValueIndicator = Extract<Indicator, { kind: 'average' | 'count' | 'survey' | 'attested' }>

/** What is promised of the window's one value. */
export function valueWords(indicator: ValueIndicator, { objective, target, targetText }: Metric): string {
  switch (indicator.kind) {
    case 'average':
      return `the mean time is ${targetText}`
    case 'count':
      return `the number of ${indicator.of} is ${targetText}`
    case 'survey':
      return target.kind === 'share'
        ? `at least ${objective.text} of answers are positive`
        : `the mean answer is ${targetText}`
    case 'attested':
      return target.kind === 'kept' ? 'what is attested is kept' : `it is attested ${targetText} times`
    default:
      return indicator satisfies never
  }
}
