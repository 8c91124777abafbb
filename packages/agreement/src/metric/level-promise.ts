import type { LevelSource as SourceDraft } from '../generated/agreement.ts'
import type { LevelSource } from '../source.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { Level, LevelValue } from '../quantity/read-level.ts'
import type { Limit } from '../quantity.ts'
import type { MetricDraft } from '../schema/draft.ts'
import type { Promised } from './promised.ts'
import { kindWords, plainLevel, readShare, targetFits } from './target.ts'

/** The share of minutes in which a level keeps its limit. */
export function readLevelPromise(
  draft: MetricDraft,
  level: SourceDraft,
  path: Path,
  tell: Tell,
): Promised | undefined {
  const limit = readLimit(draft, level, path, tell)
  const least = readShare(draft, { path, things: 'minutes', tell })
  if (limit === undefined || least === undefined) return undefined
  return {
    objective: least,
    target: { kind: 'share', operator: '>=', least },
    targetText: limit.text,
    indicator: { kind: 'level', source: levelSourceOf(level), limit },
  }
}

function levelSourceOf(draft: SourceDraft): LevelSource {
  if ('reported' in draft) return { kind: 'reported', by: draft.reported }
  const { namespace, metric, dimensions = {}, unit } = draft.custom
  return { kind: 'gauge', namespace, metric, dimensions, unit }
}

function readLimit({ target }: MetricDraft, source: SourceDraft, path: Path, tell: Tell): Limit | undefined {
  if (target === undefined) return undefined
  const level = plainLevel(target)
  const kinds = kindsOf(source)
  const value = level && kinds.includes(level.value.kind) ? limitValue(level) : undefined
  if (level !== undefined && value !== undefined) return { operator: level.operator, value, text: level.text }
  const [kind = 'number'] = kinds
  const { noun, example } = WORDS[kind]
  const says = `${kindWords(target)}, and this level is promised as ${noun}.`
  tell({ rule: targetFits, path: [...path, 'target'], says, fix: `Write it like "${example}".` })
  return undefined
}

type LimitKind = Exclude<LevelValue['kind'], 'time'>

const WORDS: Readonly<Record<LimitKind, { readonly noun: string; readonly example: string }>> = {
  rate: { noun: 'a rate', example: '>= 15000 /s' },
  number: { noun: 'a number', example: '<= 500' },
  share: { noun: 'a share', example: '<= 80 %' },
}

function kindsOf(source: SourceDraft): readonly LevelValue['kind'][] & readonly LimitKind[] {
  if ('reported' in source) return ['number', 'rate', 'share']
  if (source.custom.unit === 'per second') return ['rate']
  return source.custom.unit === 'percent' ? ['share', 'number'] : ['number']
}

function limitValue({ value }: Level): Limit['value'] | undefined {
  switch (value.kind) {
    case 'share':
      return value.share
    case 'rate':
      return value.rate
    case 'number':
      return value.number
    case 'time':
      return undefined
  }
}
