import { Fraction } from 'fraction.js'
import type { AttestedSource, Measure, SurveySource } from '../generated/agreement.ts'
import type { AttestedIndicator, Indicator, SurveyIndicator } from '../indicator.ts'
import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { knownNames } from '../section/reference.ts'
import type { MetricDraft } from '../schema/draft.ts'
import type { Scope } from '../section/scope.ts'
import type { Target } from '../target.ts'
import type { Promised } from './promised.ts'
import { sourceOf } from './source.ts'
import { kindWords, plainLevel, readShareTarget, targetFits } from './target.ts'
import { readTimeTarget } from './time-target.ts'

const attestedBy: RulePage = {
  id: 'metrics/attested-by',
  severity: 'error',
  title: 'Who attests is one of the parties',
  why: 'A statement counts because of who makes it. A name that is in no book of parties can neither be asked nor be held to it.',
}

export const valueRules: readonly RulePage[] = [attestedBy]

type ValueMeasure = Extract<
  Measure,
  { average: unknown } | { count: unknown } | { attested: unknown } | { survey: unknown }
>

/** Whether a measure comes to one value a window. */
export function isValue(measure: Measure): measure is ValueMeasure {
  return ['average', 'count', 'attested', 'survey'].some((kind) => kind in measure)
}

// One value a window keeps its target or doesn't.
const ALL = { ratio: new Fraction(1), text: '100 %' } as const

/** The promise of a metric that is one value a window. */
export function readValuePromise(
  draft: MetricDraft,
  measure: ValueMeasure,
  path: Path,
  scope: Scope,
): Promised | undefined {
  const indicator = indicatorOf(measure, path, scope)
  if ('survey' in measure && measure.survey.positiveFrom !== undefined) {
    const target = readShareTarget(draft, { path, things: 'positive answers', tell: scope.tell })
    if (target === undefined) return undefined
    const { share: objective, text: targetText } = target
    return { objective, target: { kind: 'share', operator: '>=', least: objective }, targetText, indicator }
  }
  const target =
    'average' in measure ? timeTarget(draft, path, scope) : numberTarget(draft, measure, path, scope)
  const targetText = typeof draft.target === 'string' ? draft.target : ''
  return target && { objective: ALL, target, targetText, indicator }
}

function timeTarget(draft: MetricDraft, path: Path, { tell }: Scope): Target | undefined {
  const found = readTimeTarget(draft, { path, things: 'an average is', tell })
  return found && { kind: 'time', operator: '<=', most: found.time }
}

function numberTarget(
  { target }: MetricDraft,
  measure: ValueMeasure,
  path: Path,
  { tell }: Scope,
): Target | undefined {
  if (target === undefined) return undefined
  if (target === 'kept' && 'attested' in measure) return { kind: 'kept' }
  const level = plainLevel(target)
  if (level?.value.kind === 'number')
    return { kind: 'number', operator: level.operator, value: level.value.number }
  const [things, fix] = 'attested' in measure ? ['a statement is', 'kept'] : ['this is', '"<= 2"']
  const says = `${kindWords(target)}, and ${things} promised as ${'attested' in measure ? 'kept, or as a number' : 'a number'}.`
  tell({ rule: targetFits, path: [...path, 'target'], says, fix: `Write it like ${fix}.` })
  return undefined
}

function indicatorOf(measure: ValueMeasure, path: Path, scope: Scope): Indicator {
  if ('average' in measure) return { kind: 'average', source: sourceOf(measure.average) }
  if ('survey' in measure) return surveyOf(measure.survey)
  if ('attested' in measure) return attestedOf(measure.attested, path, scope)
  const { of, severities = [], reported } = measure.count
  return { kind: 'count', of, severities, by: reported }
}

function surveyOf({ question, scale, positiveFrom, minimumResponses, asked }: SurveySource): SurveyIndicator {
  const [from = 0, to = 0] = scale
  const positive = positiveFrom === undefined ? {} : { positiveFrom }
  return { kind: 'survey', question, scale: { from, to }, ...positive, minimumResponses, asked }
}

function attestedOf(
  { by, states, evidence = [] }: AttestedSource,
  path: Path,
  scope: Scope,
): AttestedIndicator {
  const { book, tell } = scope
  const side = by === 'provider' || by === 'customer' || by === 'both' ? by : { party: by }
  if (typeof side !== 'string' && !book.parties.has(by)) {
    const says = `${by} is neither a side (provider, customer, both) nor a party of parties.yaml.`
    const fix = knownNames(by, ['provider', 'customer', 'both', ...book.parties.keys()], 'parties.yaml')
    tell({ rule: attestedBy, path: [...path, 'measure', 'attested', 'by'], says, fix })
  }
  return { kind: 'attested', by: side, statement: states.trim(), evidence }
}
