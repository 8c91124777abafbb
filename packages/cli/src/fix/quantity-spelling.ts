/** The titles of the forms that are quantities with their words and signs, and nothing that people name freely. */
export const quantityForms: ReadonlySet<string> = new Set([
  'AfterText',
  'AmountText',
  'BoundText',
  'Cadence',
  'CapText',
  'ClockTimeText',
  'CreditStepText',
  'DownText',
  'DurationText',
  'ExpiryText',
  'LevelText',
  'MinimumText',
  'MoneyText',
  'PaysText',
  'PercentText',
  'Percentile',
  'RepetitionText',
  'ShareText',
  'SilenceText',
  'SpanOrTimeText',
  'SpanText',
  'TargetText',
  'Within',
])

/**
 * A quantity as the language spells it: one blank before each unit and after each sign, the unit by its short name. The
 * digits stay as they were written. `fits` says whether a text has the form that is wanted. Undefined where more than the
 * spelling is in question, or where a missing sign leaves open which one is meant.
 */
export function spellQuantity(written: string, fits: (text: string) => boolean): string | undefined {
  const text = spaced(written)
  const candidates = [text, shortUnits(text)].flatMap((spelt) => [spelt, spelt.toLowerCase(), pointed(spelt)])
  const found = candidates.find(fits)
  if (found !== undefined || startsWithSign.test(text)) return found
  const signed = candidates.flatMap((spelt) => signs.map((sign) => `${sign} ${spelt}`)).filter(fits)
  const [only, other] = new Set(signed)
  return other === undefined ? only : undefined
}

const signs = ['>=', '<=', '>', '<']
const startsWithSign = /^[<>]/u

function spaced(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replaceAll(/ ?(?:->|→) ?/gu, ' -> ')
    .replaceAll(/(^| )([<>]=?)(?=\d)/gu, '$1$2 ')
    .replaceAll(/(\d) ?\/ ?(?=(?:s|min|h)\b)/gu, '$1 /')
    .replaceAll(/(\d)(?=%|[a-zµ])/giu, '$1 ')
    .replaceAll(/(\d [a-z]+)(?=\d)/giu, '$1 ')
}

function shortUnits(text: string): string {
  return text
    .replaceAll(
      /(\d) (per cent|business[ -]?[a-z]+|[a-zµ]+)/giu,
      (_, digit: string, unit: string) => `${digit} ${shortUnit(unit)}`,
    )
    .replaceAll(/(\d (?:d|h|min|s))(?:,| and|, and) (?=\d)/gu, '$1 ')
}

function shortUnit(unit: string): string {
  const word = unit.toLowerCase()
  if (word.startsWith('business')) return word.replace(/^business[ -]?/u, 'business ')
  return Object.keys(units).find((short) => short === word || units[short]?.includes(word)) ?? unit
}

// Not m, which is a minute to one reader and a month or a metre to another.
const units: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent', 'per cent'],
  ms: ['msec', 'msecs', 'millisecond', 'milliseconds'],
  s: ['sec', 'secs', 'second', 'seconds'],
  min: ['mins', 'minute', 'minutes'],
  h: ['hr', 'hrs', 'hour', 'hours'],
  d: ['day', 'days'],
}

// A comma in a percentage is a decimal point: as a mark of thousands it would make more than 100 %.
function pointed(text: string): string {
  return text.replaceAll(/\b(\d{1,2}),(\d{1,9} %)/gu, '$1.$2')
}
