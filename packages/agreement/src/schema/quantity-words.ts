import { Fraction } from 'fraction.js'
import { ratioForPercent } from '../metric/target.ts'
import { characterName } from '../page/hidden-character.ts'
import type { RulePage } from '../page/rule-page.ts'
import { listed, shown } from '../page/shown.ts'
import { formatPercent } from '../quantity/format-percent.ts'
import { typed } from './example.ts'
import { patternOf } from './scalar-form.ts'
import type { Form } from './schema.ts'

const unitNeeded: RulePage = {
  id: 'schema/unit',
  severity: 'error',
  title: 'A quantity has its unit, and a promise its direction',
  why: 'A bare 99.9 can be a share, minutes or money, and nothing in it says whether more or less of it is better. Written as >= 99.9 % it means one thing to everybody, with quotes around it, since > alone begins a folded text in YAML.',
  example: { told: 'target: 99.9', mended: 'target: ">= 99.9 %"' },
}

export const quantityRules: readonly RulePage[] = [unitNeeded]

/** What is so about a quantity, one thing to do, and a rule of its own where there is one. */
export interface QuantityWords {
  readonly says: string
  readonly fix: string
  readonly rule?: RulePage
}

const NOUNS: Readonly<Record<string, string>> = {
  LevelText: 'neither a share nor a time with its direction',
  TargetText: 'neither a share nor a time with its direction',
  ShareText: 'no share with its direction',
  PercentText: 'no percentage',
  DurationText: 'no time with its unit (ms, s, min, h, d)',
  Within: 'no time with its unit (ms, s, min, h, d)',
  ClockTimeText: 'no time with its unit (ms, s, min, h, d, business hours, business days)',
  SilenceText: 'neither a time with its unit (ms, s, min, h, d) nor never',
  CapText: 'no amount such as 25 %, 7 x, 50 EUR or 3 days',
  CreditStepText: 'no step such as "< 99.9 % -> 10 %"',
}

function seen(character: string): string {
  return /[\p{Z}\p{C}]/u.test(character)
    ? characterName(character)
    : `${character}, ${characterName(character)}`
}

// Quantities that are shares, and how such a share begins.
const SHARES: Readonly<Record<string, string>> = {
  LevelText: '>= ',
  TargetText: '>= ',
  ShareText: '>= ',
  PercentText: '',
  CapText: '',
}

// Promises of a share or of a time, whose form doesn't tell which.
const TIMES: readonly string[] = ['LevelText', 'TargetText']

/** Words for a text that is not of the form of its quantity; undefined where the schema is of none. */
export function quantityWords(text: string, form: Form): QuantityWords | undefined {
  const noun = NOUNS[form.title ?? '']
  if (noun === undefined) return undefined
  const number = NUMBER.exec(text)?.[1]
  if (number !== undefined) return bareWords(text, number, form)
  const small = smallShareWords(text, form)
  if (small !== undefined) return small
  const strange = /[^\x20-\x7e]/u.exec(text)
  const holds = strange === null ? '' : ` It holds ${seen(strange[0])}.`
  return { says: `${shown(text)} is ${noun}.${holds}`, fix: fixOf(text, form) }
}

const NUMBER = /^(?:>=|<=|>|<)? ?([0-9]+(?:\.[0-9]+)?)$/

function bareWords(text: string, number: string, form: Form): QuantityWords | undefined {
  const words = unitlessWords(number, form)
  return words && { ...words, says: words.says.replace(number, text) }
}

/** Words for a number without a unit where a quantity is read; undefined where none is. */
export function unitlessWords(number: string, form: Form): QuantityWords | undefined {
  const titles = [form, ...(form.oneOf ?? [])].map(({ title = '' }) => title)
  if (!titles.some((title) => title in NOUNS)) return undefined
  const says = `${number} has no unit`
  const sign = titles.map((title) => SHARES[title]).find((prefix) => prefix !== undefined)
  const mayBeTime = titles.some((title) => TIMES.includes(title))
  const kind = sign === undefined ? undefined : kindOf(number, mayBeTime)
  if (kind === 'ratio')
    return { rule: ratioForPercent, ...ratioWords(says, sign ?? '', new Fraction(number)) }
  const fix = kind === 'percent' ? `Write ${typed(`${sign}${number} %`)}.` : examplesFix(form)
  return { rule: unitNeeded, says: `${says}.`, fix }
}

// What a number without a unit was probably meant as. Nobody promises that 5 % or 30 % of anything is good.
function kindOf(number: string, mayBeTime: boolean): 'ratio' | 'percent' | undefined {
  if (!DECIMAL.test(number)) return undefined
  const value = new Fraction(number)
  const [ratio, percent] = mayBeTime ? [HALF, 50] : [0, 1]
  if (value.gt(ratio) && value.lte(1)) return 'ratio'
  return value.gt(percent) && value.lte(100) ? 'percent' : undefined
}

const DECIMAL = /^[0-9]{1,9}(\.[0-9]{1,9})?$/
const HALF = new Fraction(1, 2)

function ratioWords(says: string, sign: string, ratio: Fraction): Omit<QuantityWords, 'rule'> {
  const meant = formatPercent(ratio, 9)
  return { says: `${says}; as a ratio it is ${meant}.`, fix: `Write ${typed(`${sign}${meant}`)}.` }
}

// A share below 1 % that is no amount was mostly meant as a ratio.
function smallShareWords(text: string, form: Form): QuantityWords | undefined {
  const number = /^(?:>=? ?)?(0?\.[0-9]{1,9}|1) ?%$/.exec(text)?.[1]
  if (number === undefined || !TIMES.includes(form.title ?? '')) return undefined
  const ratio = new Fraction(number)
  if (ratio.lt(HALF)) return undefined
  return {
    rule: ratioForPercent,
    ...ratioWords(`${shown(text)} is less than the hundredth part`, '>= ', ratio),
  }
}

function fixOf(text: string, form: Form): string {
  const pattern = patternOf(form.pattern ?? '')
  const mended = mend(text)
  const bare = NUMBER.exec(mended)?.[1]
  if (bare !== undefined) return unitlessWords(bare, form)?.fix ?? examplesFix(form)
  const signed = form.title === 'CreditStepText' ? [`< ${mended}`] : signedWays(mended)
  const found = [mended, ...signed].find((candidate) => pattern.test(candidate))
  return found === undefined ? examplesFix(form) : `Write ${typed(found)}.`
}

// Of a time less is better, of a share or a rate more.
function signedWays(mended: string): readonly string[] {
  const sides =
    /[0-9] ?(ms|s|min|h|d|(business )?(hours?|days?))$/.test(mended) && !mended.includes('/')
      ? ['<=', '>=']
      : ['>=', '<=']
  const bare = mended.replace(/^= ?/, '')
  return [...sides.map((side) => `${side} ${bare}`), mended.replace(/^([<>]) /, '$1= ')]
}

function examplesFix(form: Form): string {
  return `Write it like ${listed((form.examples ?? []).map(typed), 'or')}.`
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/milli ?sec(ond)?s?|msecs?/g, 'ms'],
  [/seconds?|secs?/g, 's'],
  [/minutes?|mins/g, 'min'],
  [/(?<!business )(hours?|hrs?)/g, 'h'],
  [/(?<!business )days?/g, 'd'],
  [/per ?cent|pct\.?/g, '%'],
]

// What people write and mean: other signs for the same thing, full names of units, blanks more or fewer, zeros in front.
function mend(text: string): string {
  let mended = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  mended = mended
    .replace(/≥|=>|at least/g, '>=')
    .replace(/≤|=<|at most/g, '<=')
    .replace(/→|–>|—>/g, '->')
  // 1,000 could be a thousand or one: it is left for its author.
  mended = mended.replace(/([0-9]),([0-9]{1,2}|[0-9]{4,})(?![0-9])/g, '$1.$2')
  for (const [words, unit] of UNITS) mended = mended.replace(words, unit)
  mended = mended
    .replace(/(^|[^0-9])\.(?=[0-9])/g, '$10.')
    .replace(/(^|[^0-9.])0+(?=[0-9])/g, '$1')
    .replace(/([0-9]) ?(%|(?:ms|s|min|h|d)\b)/g, '$1 $2')
  return mended.replace(/^(>=|<=|>|<) ?(?=[0-9])/, '$1 ')
}
