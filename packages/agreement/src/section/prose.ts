import type { Path } from '../page/remark.ts'
import { entriesOf, type AgreementDraft } from '../schema/draft.ts'

/** A sentence of an agreement and where it stands. */
export interface Prose {
  readonly text: string
  readonly path: Path
}

/** Every sentence of an agreement, in the order of its sections. */
export function proseOf(draft: AgreementDraft): readonly Prose[] {
  return [
    ...named(draft.objectives, ['objectives']),
    ...named(draft.definitions, ['definitions']),
    ...saying(draft.requirements, ['requirements']),
    ...saying(draft.severities?.levels, ['severities', 'levels']),
    ...metricProse(draft),
    ...dutyProse(draft, 'provider'),
    ...dutyProse(draft, 'customer'),
    ...one(draft.responsibilities?.disputes, ['responsibilities', 'disputes']),
    ...one(draft.review?.last?.decided, ['review', 'last', 'decided']),
  ]
}

function one(text: string | undefined, path: Path): readonly Prose[] {
  return text === undefined ? [] : [{ text, path }]
}

function named(
  section: Readonly<Record<string, string | undefined>> | undefined,
  path: Path,
): readonly Prose[] {
  return entriesOf(section).map(([name, text]) => ({ text, path: [...path, name] }))
}

function saying(
  section: Readonly<Record<string, { readonly says?: string | undefined } | undefined>> | undefined,
  path: Path,
): readonly Prose[] {
  return entriesOf(section).flatMap(([name, { says }]) => one(says, [...path, name, 'says']))
}

function metricProse({ metrics }: AgreementDraft): readonly Prose[] {
  return entriesOf(metrics).flatMap(([name, { says, cases }]) => [
    ...one(says, ['metrics', name, 'says']),
    ...saying(cases, ['metrics', name, 'cases']),
  ])
}

/** The duties of one side as sentences. */
function dutyProse(draft: AgreementDraft, side: 'provider' | 'customer'): readonly Prose[] {
  return (draft.responsibilities?.[side] ?? []).flatMap((duty, index) => {
    const path = ['responsibilities', side, index]
    return typeof duty === 'string' ? [{ text: duty, path }] : one(duty?.says, [...path, 'says'])
  })
}
