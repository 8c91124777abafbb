import { Fraction } from 'fraction.js'

/** A share or a time as a sentence or a field says it. */
export interface Quantity {
  readonly kind: 'share' | 'time' | 'months'
  /** A ratio, seconds or months; hours of work count as hours. */
  readonly size: Fraction
  readonly text: string
  readonly at: number
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
}

const UNITS: readonly (readonly [name: RegExp, kind: Quantity['kind'], size: Fraction])[] = [
  [/^(%|per ?cent)$/, 'share', new Fraction(1, 100)],
  [/^(ms|milliseconds?)$/, 'time', new Fraction(1, 1000)],
  [/^(s|sec|seconds?)$/, 'time', new Fraction(1)],
  [/^(min|minutes?)$/, 'time', new Fraction(60)],
  [/^(h|hours?)$/, 'time', new Fraction(3600)],
  [/^(d|days?)$/, 'time', new Fraction(86_400)],
  [/^weeks?$/, 'time', new Fraction(604_800)],
  [/^months?$/, 'months', new Fraction(1)],
  [/^quarters?$/, 'months', new Fraction(3)],
  [/^years?$/, 'months', new Fraction(12)],
]

const QUANTITY = new RegExp(
  `(?<![\\w.])([0-9]+(?:[.,][0-9]+)?|${Object.keys(NUMBERS).join('|')})[ -]?(?:(?:business|working) )?` +
    '(%|per ?cent|ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hours?|d|days?|weeks?|months?|quarters?|years?)(?!\\w)',
  'gi',
)

/** The shares and times in a text, in the order written. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap(({ 0: whole, 1: number = '', 2: name = '', index }) => {
    const unit = UNITS.find(([names]) => names.test(name.toLowerCase()))
    if (unit === undefined) return []
    const [, kind, size] = unit
    const count = NUMBERS[number.toLowerCase()] ?? number.replace(',', '.')
    return [{ kind, size: size.mul(count), text: whole, at: index }]
  })
}

/** Whether two say the same: 48 hours are 2 days, and where 99.9 % succeed 0.1 % fail. */
export function isSame(one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind) return false
  return one.size.equals(other.size) || (one.kind === 'share' && one.size.add(other.size).equals(1))
}

/** Whether two can speak of the same thing: of shares any do, of times those of one order. */
export function isAkin(one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind || other.size.equals(0)) return false
  const times = one.size.div(other.size)
  return one.kind === 'share' || (times.lte(ORDER) && times.inverse().lte(ORDER))
}

const ORDER = 10 // a reply within 4 hours is no slip for an answer within 300 ms

// What makes a number a limit: how soon, how long before, how often.
const BEFORE =
  /\b(within|in|in (less|no more|not more) than|under|no later than|not later than|at the latest|at most|at least|no more than|up to|every|each)( the (first|next))?( an?| of)? ?$/i
const NEVER = /\b(no|none|nobody|nothing|never|not)\b.* (more|longer|later) than $/i
const AFTER =
  /^ ?(or (less|fewer|sooner|more)|(of )?notice|ahead|before|beforehand|earlier|in advance|at the latest)\b/i
const NOTICE = /^ ?((or more )?(of )?notice|ahead|before|beforehand|earlier|in advance)\b/i

/** A share of which somebody speaks as of a level: less is mostly the size of something. */
const LEVEL = new Fraction(9, 10)

/** Whether a sentence promises a quantity: a level, or how soon, how often or how long before. */
export function isPromised({ kind, size, text, at }: Quantity, sentence: string): boolean {
  if (kind === 'share' && size.gte(LEVEL) && size.lte(1)) return true
  const before = sentence.slice(0, at)
  return BEFORE.test(before) || NEVER.test(before) || AFTER.test(sentence.slice(at + text.length))
}

/** Whether it says how long before something. */
export function isNotice({ text, at }: Quantity, sentence: string): boolean {
  return NOTICE.test(sentence.slice(at + text.length))
}

const LEAST_BEFORE = /\bat least( the (first|next))?( an?| of)? ?$/i
const LEAST_AFTER = /^ ?or more\b/i
const MOST_BEFORE = /\b(at most|no more than|not more than|in less than|up to|under)( an?| of)? ?$/i
const MOST_AFTER = /^ ?or (less|fewer)\b/i

/** Whether a sentence names a quantity as the least or as the most of something; undefined where it says neither. */
export function endOf({ text, at }: Quantity, sentence: string): 'least' | 'most' | undefined {
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + text.length)]
  if (LEAST_BEFORE.test(before) || LEAST_AFTER.test(after)) return 'least'
  return MOST_BEFORE.test(before) || MOST_AFTER.test(after) ? 'most' : undefined
}
