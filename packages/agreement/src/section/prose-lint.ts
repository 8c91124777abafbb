import type { RulePage } from '../page/rule-page.ts'
import { isRecord } from '../schema/desk.ts'
import { entriesOf } from '../schema/draft.ts'
import { isAkin, isPromised, isSame, quantitiesIn, type Quantity } from './prose-quantity.ts'
import { proseOf, type Prose } from './prose.ts'
import type { Scope } from './scope.ts'

const numberInProse: RulePage = {
  id: 'requirements/number-in-prose',
  severity: 'warning',
  title: 'A number that a sentence promises stands in a field',
  why: 'A sentence is read and a field is measured. A level or a time that only a sentence says is promised and never looked at; one that stands in both drifts apart when one of the two is changed, and then nobody knows which of them holds.',
  example: {
    told: 'up: { serves: sell, says: The checkout answers 99.95 % of requests. }',
    mended: 'up: { serves: sell, says: The checkout answers. }',
  },
}

export const proseRules: readonly RulePage[] = [numberInProse]

/** Says where an objective, a requirement or a metric speaks of a level or a time that its metrics don't have. */
export function tellProse(scope: Scope): void {
  for (const prose of proseOf(scope.draft)) {
    const promised = quantitiesIn(prose.text).filter((quantity) => isPromised(quantity, prose.text))
    const metrics = promised.length === 0 ? undefined : metricsOf(prose, scope)
    if (metrics === undefined) continue
    const fields = fieldsOf([...metrics, 'defaults', 'severities'], scope)
    for (const quantity of promised) {
      if (!fields.some((field) => isSame(field, quantity))) tellNumber(quantity, prose, { metrics, scope })
    }
  }
}

function tellNumber(
  quantity: Quantity,
  { path }: Prose,
  { metrics, scope }: { readonly metrics: readonly string[]; readonly scope: Scope },
): void {
  const other = metrics.flatMap((name) => levelOf(name, quantity, scope))[0]
  const says =
    other === undefined
      ? `The sentence says ${quantity.text}, and no metric of it does, so nobody measures it.`
      : `The sentence says ${quantity.text}, and ${other.metric}, which measures it, has ${other.text}.`
  const fix =
    other === undefined
      ? 'Promise it in a metric, or take it out of the sentence.'
      : 'Take the number out of the sentence, or write the one that is meant in both.'
  scope.tell({ rule: numberInProse, path, says, fix })
}

// The metrics that a sentence is about; undefined for sentences of other sections.
function metricsOf({ path }: Prose, { draft }: Scope): readonly string[] | undefined {
  const [section, name = ''] = path
  const measuring = (requirements: readonly string[]): readonly string[] =>
    entriesOf(draft.metrics).flatMap(([id, { of }]) => (requirements.includes(of ?? '') ? [id] : []))
  if (section === 'metrics') return [String(name)]
  if (section === 'requirements') return measuring([String(name)])
  if (section !== 'objectives') return undefined
  const serving = entriesOf(draft.requirements).filter(([, { serves }]) =>
    [serves].flat().includes(String(name)),
  )
  return measuring(serving.map(([id]) => id))
}

interface Level {
  readonly metric: string
  readonly text: string
}

// What a metric promises in the unit of a quantity: of its target first, then of its share and what it measures.
function levelOf(metric: string, said: Quantity, { draft }: Scope): readonly Level[] {
  const { target, share, measure, cases } = draft.metrics?.[metric] ?? {}
  const texts = textsIn([target, cases, share, measure])
  const found = texts.find((text) => quantitiesIn(text).some((one) => isAkin(one, said)))
  return found === undefined ? [] : [{ metric, text: found }]
}

// The quantities of the fields of metrics and of whole sections.
function fieldsOf(names: readonly string[], { draft }: Scope): readonly Quantity[] {
  const sections: Readonly<Record<string, unknown>> = { ...draft }
  const metrics: Readonly<Record<string, unknown>> = draft.metrics ?? {}
  return textsIn(names.map((name) => metrics[name] ?? sections[name])).flatMap(quantitiesIn)
}

const SENTENCES: readonly string[] = ['says', 'states', 'question', 'asked', 'because', 'disputes', 'decided']

/** Every text of a value that is no sentence. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, part]) => (SENTENCES.includes(key) ? [] : textsIn(part)))
}

/** Every quantity that a field of the agreement says, beside its sentences. */
export function allFields({ draft }: Scope): readonly Quantity[] {
  const {
    objectives: _objectives,
    definitions: _definitions,
    title: _title,
    responsibilities,
    ...others
  } = draft
  const { provider = [], customer = [], escalation } = responsibilities ?? {}
  const duties = [...provider, ...customer].filter((duty) => typeof duty !== 'string')
  return textsIn([others, escalation, duties]).flatMap(quantitiesIn)
}
