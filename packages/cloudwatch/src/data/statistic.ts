/** A bound of a trimmed statistic: a share of the samples in percent, or a value. */
export type Bounds =
  | { readonly kind: 'percent'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'value'; readonly lower: number; readonly upper: number }

/** What is read from the samples of a period. */
export type Statistic =
  | { readonly kind: 'plain'; readonly name: PlainStatistic }
  | { readonly kind: 'percentile'; readonly percent: number }
  | { readonly kind: 'rank'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'trimmed'; readonly of: Trimmed; readonly bounds: Bounds }

export type PlainStatistic = 'SampleCount' | 'Average' | 'Sum' | 'Minimum' | 'Maximum'

export type Trimmed = 'mean' | 'count' | 'sum' | 'winsorized'

const plain: readonly PlainStatistic[] = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum']

const trimmed: Readonly<Record<string, Trimmed>> = {
  tm: 'mean',
  tc: 'count',
  ts: 'sum',
  wm: 'winsorized',
}

const single = /^(p|tm|tc|ts|wm)(\d{1,3}(?:\.\d{1,10})?)$/

const ranged = /^(PR|TM|TC|TS|WM)\((.*)\)$/

const percentile = (digits: string): Statistic | undefined => {
  const decimals = digits.split('.')[1]?.length ?? 0
  return decimals <= 2 ? { kind: 'percentile', percent: Number(digits) } : undefined
}

const ofSingle = (name: string, digits: string): Statistic | undefined => {
  const percent = Number(digits)
  if (percent > 100) return undefined
  if (name === 'p') return percentile(digits)
  const of = trimmed[name]
  return of && { kind: 'trimmed', of, bounds: { kind: 'percent', lower: 0, upper: percent } }
}

const percentBounds = (lower: string, upper: string): Bounds | undefined => {
  const bounds = { lower: Number(lower || 0), upper: Number(upper || 100) }
  const ordered = bounds.lower >= 0 && bounds.lower < bounds.upper && bounds.upper <= 100
  return ordered ? { kind: 'percent', ...bounds } : undefined
}

const valueBounds = (lower: string, upper: string): Bounds | undefined => {
  const bounds = {
    lower: lower === '' ? -Infinity : Number(lower),
    upper: upper === '' ? Infinity : Number(upper),
  }
  return bounds.lower < bounds.upper ? { kind: 'value', ...bounds } : undefined
}

const percentSides = /^(?:\d+(?:\.\d+)?%)?:(?:\d+(?:\.\d+)?%)?$/

const valueSides = /^(?:-?\d+(?:\.\d+)?)?:(?:-?\d+(?:\.\d+)?)?$/

const boundsOf = (text: string): Bounds | undefined => {
  if (text === ':') return undefined
  const [lower = '', upper = ''] = text.replaceAll('%', '').split(':')
  if (percentSides.test(text)) return percentBounds(lower, upper)
  return valueSides.test(text) ? valueBounds(lower, upper) : undefined
}

const ofRange = (name: string, sides: string): Statistic | undefined => {
  const bounds = boundsOf(sides)
  if (bounds === undefined) return undefined
  if (name === 'PR') return bounds.kind === 'value' ? { ...bounds, kind: 'rank' } : undefined
  const of = trimmed[name.toLowerCase()]
  return of && { kind: 'trimmed', of, bounds }
}

const readPlain = (text: string): Statistic | undefined => {
  if (text === 'IQM') return ofRange('TM', '25%:75%')
  const name = plain.find((one) => one === text)
  return name && { kind: 'plain', name }
}

const readSingle = (text: string): Statistic | undefined => {
  const [, name, digits] = single.exec(text) ?? []
  return name && digits ? ofSingle(name, digits) : undefined
}

const readRange = (text: string): Statistic | undefined => {
  const [, name, sides] = ranged.exec(text) ?? []
  return name && sides ? ofRange(name, sides) : undefined
}

/** Reads a statistic as CloudWatch writes it: `Sum`, `p99.9`, `tm90`, `IQM`, `PR(:0.3)`, `TC(5%:95%)` …; undefined when it is none. */
export const readStatistic = (text: string): Statistic | undefined =>
  readPlain(text) ?? readSingle(text) ?? readRange(text)

/** Fewest samples that make a percentile statistically significant, 10 / (1 - p): p95 200, p99 1000, p99.9 10 000. */
export const significantSamples = (percent: number): number =>
  percent >= 100 ? Infinity : Math.round(1000 / (100 - percent))
