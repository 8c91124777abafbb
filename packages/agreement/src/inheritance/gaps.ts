import { joinedFields, type PromiseDraft } from '../metric/layers.ts'
import { agreementSchema } from '../schema/schema.ts'
import type { AgreementDraft, MetricDraft } from '../schema/draft.ts'

// A gap is a key without a value: something stands there that is not known, and nobody asks for it.

const SECTIONS = Object.keys(agreementSchema.properties ?? {})
const NEEDED = ['target', 'share', 'window', 'measure', 'noData', 'partialPeriod'] as const
const SCHEDULES = ['steps', 'pays', 'maxOf', 'byOccurrence'] as const

/** A draft with a gap wherever what lies on it may still say something. */
export function withGaps(draft: AgreementDraft): AgreementDraft {
  const { metrics, defaults = {} } = draft
  const entries = Object.entries(metrics ?? {}).map(
    ([id, metric]) => [id, metric && metricWithGaps(metric, defaults)] as const,
  )
  return {
    ...gapsFor(SECTIONS),
    ...draft,
    ...(metrics && { metrics: Object.fromEntries(entries) }),
  }
}

function metricWithGaps(metric: MetricDraft, defaults: PromiseDraft): MetricDraft {
  const { cases, wins, ...fields } = metric
  const below = joinedFields([
    { fields, path: [] },
    { fields: defaults, path: [] },
  ])
  const named = Object.entries(cases ?? {}).map(
    ([id, one]) => [id, one && { ...one, ...gapsIn({ ...below, ...one }) }] as const,
  )
  return {
    of: undefined,
    ...metric,
    ...gapsIn(below),
    ...(wins !== undefined && { wins }),
    ...(cases && { cases: Object.fromEntries(named) }),
  }
}

// Only what no layer says: a gap hides what stands in a layer below.
function gapsIn(fields: PromiseDraft): PromiseDraft {
  const { credit } = fields
  const missing = gapsFor(NEEDED.filter((key) => !(key in fields)))
  if (credit === undefined) return missing
  const schedule = SCHEDULES.some((key) => key in credit) ? {} : { byOccurrence: undefined }
  return { ...missing, credit: { base: undefined, ...schedule, ...credit } }
}

function gapsFor(keys: readonly string[]): Readonly<Record<string, undefined>> {
  return Object.fromEntries(keys.map((key) => [key, undefined]))
}
