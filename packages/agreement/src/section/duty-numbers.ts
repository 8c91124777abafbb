import type { Path } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'
import { entriesOf, type AgreementDraft } from '../schema/draft.ts'
import { allFields } from './prose-lint.ts'
import { endOf, isNotice, isPromised, isSame, quantitiesIn, type Quantity } from './prose-quantity.ts'
import type { Scope } from './scope.ts'

const numberInProse: RulePage = {
  id: 'responsibilities/number-in-prose',
  severity: 'warning',
  title: 'The numbers of a duty are its fields',
  why: 'How soon, how often or how long before something is done stands in within, notice or limit of the duty. A number in a sentence can say something else than the field beside it, and no report compares a sentence with what happened.',
  example: {
    told: 'provider: [Announces planned work 48 hours ahead.]',
    mended: 'provider: [{ says: Announces planned work., notice: 48 h }]',
  },
}

export const dutyNumberRules: readonly RulePage[] = [numberInProse]

type Section = NonNullable<AgreementDraft['responsibilities']>
type DutyDraft = NonNullable<NonNullable<Section['provider']>[number]>

/** Says which numbers that a duty promises stand only in its sentence, or otherwise than in a field. */
export function tellNumbers(duty: DutyDraft, path: Path, scope: Scope): void {
  const [says, at] = typeof duty === 'string' ? [duty, path] : [duty.says ?? '', [...path, 'says']]
  const promised = quantitiesIn(says).filter((one) => one.kind !== 'months' && isPromised(one, says))
  if (promised.length === 0) return
  const own =
    typeof duty === 'string' ? allFields(scope) : fieldsIn(duty).flatMap(([, text]) => quantitiesIn(text))
  for (const quantity of promised) {
    if (own.some((field) => isSame(field, quantity))) continue
    const words =
      typeof duty === 'string'
        ? plainWords(quantity, duty, scope)
        : besideWords(quantity, says, fieldsIn(duty))
    scope.tell({ rule: numberInProse, path: at, ...words })
  }
}

interface NumberWords {
  readonly says: string
  readonly fix: string
}

type Fields = readonly (readonly [name: string, text: string])[]

function fieldsIn({ notice, within, limit }: Exclude<DutyDraft, string>): Fields {
  return Object.entries({ notice, within, limit }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  )
}

function besideWords(quantity: Quantity, says: string, fields: Fields): NumberWords {
  const other = fields.find(([, text]) => quantitiesIn(text).some(({ kind }) => kind === quantity.kind))
  if (other !== undefined) {
    const [name, text] = other
    return {
      says: `The sentence says ${quantity.text}, and ${name} is ${text}.`,
      fix: 'Take the number out of the sentence.',
    }
  }
  const fix = `Write ${fieldOf(quantity, says)}, and take it out of the sentence.`
  return { says: `The sentence says ${quantity.text}, and no field of the duty does.`, fix }
}

function plainWords(quantity: Quantity, says: string, scope: Scope): NumberWords {
  const planned = isNotice(quantity, says) ? noticeOf(scope) : undefined
  if (planned !== undefined) {
    const [name, notice] = planned
    const fix = 'Take the number out of the sentence, or write the one that is meant in both.'
    return {
      says: `The duty says ${quantity.text}, and the exclusion ${name} has a notice of ${notice}.`,
      fix,
    }
  }
  const fix = `Write the duty as { says: …, ${fieldOf(quantity, says)} }, without the number in its sentence.`
  return { says: `The duty says ${quantity.text}, and no field does, so nothing holds anybody to it.`, fix }
}

// How long before planned work is announced, where an exclusion says it.
function noticeOf({ draft }: Scope): readonly [string, string] | undefined {
  return entriesOf(draft.exclusions).flatMap(([name, { class: of, notice }]) =>
    of === 'planned maintenance' && notice !== undefined ? [[name, notice] as const] : [],
  )[0]
}

// `48 hours ahead` as a field: `notice: 48 h`.
function fieldOf(quantity: Quantity, says: string): string {
  const end = endOf(quantity, says)
  if (quantity.kind === 'share') return `limit: "${end === 'most' ? '<=' : '>='} ${quantity.text}"`
  const text = quantity.text.toLowerCase()
  const time = `${quantity.size.div(unitOf(text).seconds).toString()} ${unitOf(text).name}`
  if (isNotice(quantity, says)) return `notice: ${time}`
  return end === 'least' ? `limit: ">= ${time}"` : `within: ${time}`
}

function unitOf(text: string): { readonly seconds: number; readonly name: string } {
  const isWork = /business|working/.test(text)
  if (/weeks?$/.test(text)) return { seconds: 86_400, name: 'd' }
  if (/d(ays?)?$/.test(text)) return { seconds: 86_400, name: isWork ? 'business days' : 'd' }
  if (/h(ours?)?$/.test(text)) return { seconds: 3600, name: isWork ? 'business hours' : 'h' }
  if (/min(utes?)?$/.test(text)) return { seconds: 60, name: 'min' }
  return { seconds: 1, name: 's' }
}
