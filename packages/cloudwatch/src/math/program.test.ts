import { describe, expect, it } from 'vitest'
import { createFrame } from './compiled.ts'
import { compileQueries, type Query } from './program.ts'

type Values = readonly (number | null)[]

// 2026-11-02 is a Monday. Points are 5 minutes apart.
const monday = 1_793_577_600

const compute = (
  columns: Readonly<Record<string, Values>>,
  expressions: Readonly<Record<string, string>>,
  wanted: string,
): {
  readonly problem?: string
  readonly result?: readonly Values[]
  readonly labels?: readonly string[]
} => {
  const size = Math.max(1, ...Object.values(columns).map(({ length }) => length))
  const frame = createFrame(size)
  for (let point = 0; point < size; point += 1) frame.starts[point] = monday + 300 * point
  frame.run += 1
  const queries: Query[] = [
    ...Object.entries(columns).map(([id, values]) => ({
      id,
      label: `the ${id}`,
      period: 300,
      column: Float64Array.from({ length: size }, (_, point) => values[point] ?? NaN),
    })),
    ...Object.entries(expressions).map(([id, expression]) => ({ id, label: id, expression })),
  ]
  const program = compileQueries(frame, queries, [wanted])
  if (program.problem !== undefined) return { problem: program.problem }
  const compiled = program.results.get(wanted)
  const lines =
    compiled?.kind === 'array'
      ? compiled.lines()
      : compiled?.kind === 'series'
        ? [{ label: compiled.label ?? '', at: compiled.at }]
        : []
  const points = Array.from({ length: size }, (_, point) => point)
  return {
    result: lines.map(({ at }) =>
      points.map((point) => (Number.isNaN(at(point)) ? null : Math.round(at(point) * 1e9) / 1e9)),
    ),
    labels: lines.map(({ label }) => label),
  }
}

const one = (expression: string, columns: Readonly<Record<string, Values>>): Values | string | undefined => {
  const { problem, result } = compute(columns, { e1: expression }, 'e1')
  return problem ?? result?.[0]
}

describe('operations', () => {
  const m1 = [6, null, 4, null]
  const m2 = [3, 2, null, null]

  it.each<[string, Values]>([
    ['m1 + m2', [9, 2, 4, null]],
    ['m1 - m2', [3, -2, 4, null]],
    ['m1 * m2', [18, 0, 0, null]],
    ['m1 / m2', [2, 0, null, null]],
    ['m1 ^ 2', [36, null, 16, null]],
    ['2 ^ m1', [64, null, 16, null]],
    ['m1 / 0', [null, null, null, null]],
    ['-m1', [-6, null, -4, null]],
    ['10 - m1', [4, null, 6, null]],
    ['m1 == 6', [1, null, 0, null]],
    ['m1 != m2', [1, 1, 1, null]],
    ['m1 > m2', [1, 0, 1, null]],
    ['m1 >= 6', [1, null, 0, null]],
    ['m1 < 5 OR m2 == 2', [0, 1, 1, null]],
    ['m1 > 5 AND m2 > 2', [1, 0, 0, null]],
    ['m1 <= 4 || m1 > 5', [1, null, 1, null]],
    ['m1 > 5 && m1 < 7', [1, null, 0, null]],
    ['m1 * (1 + 2)', [18, null, 12, null]],
    ['m1 + PERIOD(m1)', [306, null, 304, null]],
  ])('%s', (expression, expected) => {
    expect(one(expression, { m1, m2 })).toEqual(expected)
  })

  it('follow the table of the user guide', () => {
    const columns = { metric1: [30, 20, 0, 0], metric2: [20, null, 20, null] }
    expect(one('metric1 < metric2', columns)).toEqual([0, 0, 1, 0])
    expect(one('metric1 >= 30', columns)).toEqual([1, 0, 0, 0])
    expect(one('metric1 > 15 AND metric2 > 15', columns)).toEqual([1, 0, 0, 0])
  })

  it('count no errors as good, and no requests as no point', () => {
    expect(one('bad / total', { bad: [null, 3, null], total: [100, 50, null] })).toEqual([0, 0.06, null])
    expect(one('bad / total', { bad: [3], total: [null] })).toEqual([null])
  })
})

describe('IF', () => {
  const columns = {
    metric1: [1, 1, 0, 0, null],
    metric2: [30, null, 0, 0, 30],
    metric3: [0, 0, 20, null, 20],
  }

  it.each<[string, Values]>([
    ['IF(metric1, metric2, metric3)', [30, 0, 20, null, null]],
    ['IF(metric1, 5, metric3)', [5, 5, 20, null, null]],
    ['IF(metric1, metric2, 5)', [30, 0, 5, 5, null]],
    ['IF(metric1, 10, 2)', [10, 10, 2, 2, null]],
    ['IF(metric1, metric2)', [30, 0, null, null, null]],
    ['IF(metric1, 7)', [7, 7, null, null, null]],
    ['IF(1, metric2, metric3)', [30, null, 0, 0, 30]],
    ['IF(0, metric2, metric3)', [0, 0, 20, null, 20]],
    ['IF(0, metric2)', [null, null, null, null, null]],
    ['IF(0, metric2, 4)', [4, 4, 4, 4, 4]],
    ['IF(metric2 - 40, 1, 0)', [1, null, 1, 1, 1]],
  ])('%s', (expression, expected) => {
    expect(one(expression, columns)).toEqual(expected)
  })

  it.each(['IF(1, 2, 3)', 'IF(METRICS(), metric1)', 'IF(metric1, METRICS())', 'IF(metric1, 1, METRICS())'])(
    '%s is not one of its forms',
    (expression) => {
      expect(one(expression, columns)).toMatch(
        /^Error in expression 'e1': Unsupported argument type\(s\) for IF/,
      )
    },
  )
})

describe('FILL', () => {
  const m1 = [null, 2, null, null, 8, null]

  it.each<[string, Values]>([
    ['FILL(m1, 0)', [0, 2, 0, 0, 8, 0]],
    ['FILL(m1, REPEAT)', [null, 2, 2, 2, 8, 8]],
    ['FILL(m1, LINEAR)', [null, 2, 4, 6, 8, null]],
    ['FILL(m1, m2)', [1, 2, 1, null, 8, 1]],
    ['FILL(m1, MIN(m1))', [2, 2, 2, 2, 8, 2]],
  ])('%s', (expression, expected) => {
    expect(one(expression, { m1, m2: [1, 1, 1, null, 1, 1] })).toEqual(expected)
  })

  it('fills each series of an array', () => {
    expect(compute({ m1: [1, null], m2: [null, 2] }, { e1: 'FILL(METRICS(), 0)' }, 'e1').result).toEqual([
      [1, 0],
      [0, 2],
    ])
  })

  it.each(['FILL(m1, ASC)', 'FILL(5, 0)', 'FILL(m1, METRICS())'])('does not take %s', (expression) => {
    expect(one(expression, { m1 })).toMatch(/Unsupported argument type\(s\) for FILL/)
  })
})

describe('functions of a series', () => {
  const m1 = [4, null, -9.5, 1]

  it.each<[string, Values]>([
    ['ABS(m1)', [4, null, 9.5, 1]],
    ['CEIL(m1)', [4, null, -9, 1]],
    ['FLOOR(m1)', [4, null, -10, 1]],
    ['LOG(m1)', [1.386294361, null, null, 0]],
    ['LOG10(m1 * 25)', [2, null, null, 1.397940009]],
    ['DIFF(m1)', [null, null, -13.5, 10.5]],
    ['DIFF_TIME(m1)', [null, null, 600, 300]],
    ['RATE(m1)', [null, null, -0.0225, 0.035]],
    ['RUNNING_SUM(m1)', [4, null, -5.5, -4.5]],
    ['m1 - AVG(m1)', [5.5, null, -8, 2.5]],
    ['m1 - MIN(m1)', [13.5, null, 0, 10.5]],
    ['m1 - MAX(m1)', [0, null, -13.5, -3]],
    ['m1 * 0 + SUM(m1)', [-4.5, null, -4.5, -4.5]],
    ['m1 * 0 + STDDEV(m1)', [5.787918451, null, 5.787918451, 5.787918451]],
    ['SUM(m1) / DATAPOINT_COUNT(m1) + m1 * 0', [-1.5, null, -1.5, -1.5]],
    ['TIME_SERIES(MAX(m1))', [4, 4, 4, 4]],
    ['TIME_SERIES(10)', [10, 10, 10, 10]],
  ])('%s', (expression, expected) => {
    expect(one(expression, { m1 })).toEqual(expected)
  })

  it('of no data are no data', () => {
    expect(one('m1 + SUM(m2)', { m1: [1, 2], m2: [null, null] })).toEqual([null, null])
  })
})

describe('the calendar, in UTC, at the beginning of each period', () => {
  const m1 = [1, null]

  it.each<[string, Values]>([
    ['MINUTE(m1)', [0, 5]],
    ['HOUR(m1)', [0, 0]],
    ['DAY(m1)', [1, 1]],
    ['DATE(m1)', [2, 2]],
    ['MONTH(m1)', [11, 11]],
    ['YEAR(m1)', [2026, 2026]],
    ['EPOCH(m1)', [monday, monday + 300]],
    ['IF(DAY(m1) < 6, m1)', [1, 0]],
  ])('%s', (expression, expected) => {
    expect(one(expression, { m1 })).toEqual(expected)
  })
})

describe('arrays', () => {
  const columns = { m1: [1, null, 5, null], m2: [3, 4, null, null], x9: [10, 20, 30, null] }

  it.each<[string, Values]>([
    ['SUM([m1, m2])', [4, 4, 5, null]],
    ['SUM(METRICS())', [14, 24, 35, null]],
    ['SUM(METRICS("m"))', [4, 4, 5, null]],
    ['SUM([METRICS("m"), x9])', [14, 24, 35, null]],
    ['AVG([m1, m2])', [2, 2, 2.5, null]],
    ['MIN(METRICS())', [1, 4, 5, null]],
    ['MAX(METRICS())', [10, 20, 30, null]],
    ['STDDEV([m1, m2])', [1, 0, 0, null]],
    ['DATAPOINT_COUNT(METRICS())', [3, 2, 2, 0]],
    ['SUM(-[m1, m2])', [-4, -4, -5, null]],
    ['SUM([m1, m2] * 2)', [8, 8, 10, null]],
    ['SUM(100 / [m1, m2])', [133.333333333, 25, 20, null]],
    ['SUM([m1, m2] / x9)', [0.4, 0.2, 0.166666667, null]],
    ['SUM([m1, m2] + [x9, x9])', [24, 44, 65, null]],
    ['FIRST(METRICS())', [1, null, 5, null]],
    ['LAST(METRICS())', [10, 20, 30, null]],
    ['FIRST(SORT(METRICS(), AVG, DESC))', [10, 20, 30, null]],
    ['FIRST(SORT(METRICS(), MAX, ASC))', [3, 4, null, null]],
    ['SUM(SORT(METRICS(), SUM, ASC, 2))', [4, 4, 5, null]],
    ['SUM(SLICE(METRICS(), 1))', [13, 24, 30, null]],
    ['SUM(SLICE(METRICS(), 0, 1))', [1, null, 5, null]],
    ['m1 / METRIC_COUNT(METRICS())', [0.333333333, null, 1.666666667, null]],
    ['SUM(ABS(METRICS()))', [14, 24, 35, null]],
    ['SUM(FILL(SORT(METRICS(), AVG, ASC), 0))', [14, 24, 35, 0]],
  ])('%s', (expression, expected) => {
    expect(one(expression, columns)).toEqual(expected)
  })

  it('give several series, with the names of their metrics', () => {
    const told = compute({ m1: [1], m2: [2], m3: [null] }, { e1: 'REMOVE_EMPTY(METRICS()) * 10' }, 'e1')
    expect(told).toEqual({ result: [[10], [20]], labels: ['the m1', 'the m2'] })
  })

  it('sort what has no data last, whichever way', () => {
    const data = { m1: [null], m2: [2], m3: [3], m4: [null] }
    expect(compute(data, { e1: 'SORT(METRICS(), AVG, ASC)' }, 'e1').labels).toEqual([
      'the m2',
      'the m3',
      'the m1',
      'the m4',
    ])
    expect(compute(data, { e1: 'SORT(METRICS(), AVG, DESC)' }, 'e1').labels?.slice(0, 2)).toEqual([
      'the m3',
      'the m2',
    ])
  })
})

describe('queries that name each other', () => {
  it('can be used by several others', () => {
    const told = compute({ m1: [2] }, { e1: 'm1 * 2', e2: 'e1 + e1', e3: 'SUM([e1, e2])' }, 'e3')
    expect(told).toEqual({ result: [[12]], labels: ['e3'] })
  })

  it('can be scalars as long as they are not the result', () => {
    expect(compute({ m1: [2, 4] }, { e1: 'AVG(m1)', e2: 'm1 - e1' }, 'e2').result).toEqual([[-1, 1]])
    expect(compute({ m1: [2, 4] }, { e1: 'AVG(m1)' }, 'e1').problem).toBe(
      "Error in expression 'e1': The expression returns a scalar, it must return a time series",
    )
  })

  it('are not among METRICS()', () => {
    expect(compute({ m1: [2] }, { e1: 'm1 * 2', e2: 'SUM(METRICS())' }, 'e2').result).toEqual([[2]])
  })
})

describe('refusals', () => {
  it.each([
    ['m2', "Unknown id 'm2'"],
    ['e1 + m1', "Circular reference to 'e1'"],
    ['FOO(m1)', 'Unknown function FOO'],
    ['SEARCH("x", "Sum")', 'Function SEARCH is not supported here'],
    ['ANOMALY_DETECTION_BAND(m1)', 'Function ANOMALY_DETECTION_BAND is not supported here'],
    ['ABS()', 'ABS takes 1 argument(s), but 0 were given'],
    ['IF(m1)', 'IF takes 2 to 3 argument(s), but 1 were given'],
    ['ABS(5)', 'Unsupported argument type(s) for ABS: scalar'],
    ['SUM(5)', 'Unsupported argument type(s) for SUM: scalar'],
    ['RATE(5)', 'Unsupported argument type(s) for RATE: scalar'],
    ['HOUR(METRICS())', 'Unsupported argument type(s) for HOUR: array'],
    ['PERIOD(m1 + 1) * m1', 'Unsupported argument type(s) for PERIOD: series'],
    ['PERIOD(5) * m1', 'Unsupported argument type(s) for PERIOD: scalar'],
    ['TIME_SERIES(m1)', 'Unsupported argument type(s) for TIME_SERIES: series'],
    ['FIRST(m1)', 'Unsupported argument type(s) for FIRST: series'],
    ['METRIC_COUNT(m1) * m1', 'Unsupported argument type(s) for METRIC_COUNT: series'],
    ['SUM(METRICS(m1))', 'Unsupported argument type(s) for METRICS: series'],
    ['REMOVE_EMPTY(m1)', 'Unsupported argument type(s) for REMOVE_EMPTY: series'],
    ['SLICE(m1, 1)', 'Unsupported argument type(s) for SLICE: series, scalar'],
    ['SLICE(METRICS(), m1)', 'Unsupported argument type(s) for SLICE: array, series'],
    ['SLICE(METRICS(), 1, m1)', 'Unsupported argument type(s) for SLICE: array, scalar, series'],
    ['SORT(METRICS(), STDDEV, ASC)', 'Unsupported argument type(s) for SORT: array, word, word'],
    ['SORT(METRICS(), AVG, UP)', 'Unsupported argument type(s) for SORT: array, word, word'],
    ['SORT(METRICS(), AVG, ASC, m1)', 'Unsupported argument type(s) for SORT: array, word, word, series'],
    ['SORT(m1, AVG, ASC)', 'Unsupported argument type(s) for SORT: series, word, word'],
    ['[m1, 5]', 'Only time series can stand in an array: [m1, 5]'],
    ['m1 + REPEAT', 'Unsupported operand type(s) for +: series and word in (m1 + REPEAT)'],
    ['"a" + METRICS()', 'Unsupported operand type(s) for +: text and array in ("a" + METRICS())'],
    ['METRICS() + "a"', 'Unsupported operand type(s) for +: array and text in (METRICS() + "a")'],
    ['m1 +', 'Unexpected end of expression'],
    ['5', 'The expression returns a scalar, it must return a time series'],
    ['"text"', 'The expression returns a text, it must return a time series'],
  ])('%s', (expression, problem) => {
    expect(one(expression, { m1: [1] })).toBe(`Error in expression 'e1': ${problem}`)
  })
})

const looks = (expression: string): boolean => {
  const column = new Float64Array(1)
  const queries = [
    { id: 'm1', label: 'm1', period: 60, column },
    { id: 'e1', label: 'e1', expression },
  ]
  return compileQueries(createFrame(1), queries, ['e1']).looksAround
}

describe('looking around', () => {
  it.each(['m1 + 1', 'IF(FILL(m1, 0) > 2, m1 / PERIOD(m1), 0)', 'SUM([m1, m1])', 'IF(HOUR(m1) < 8, m1)'])(
    '%s is computed point by point',
    (expression) => {
      expect(looks(expression)).toBe(false)
    },
  )

  it.each([
    'RATE(m1)',
    'FILL(m1, REPEAT)',
    'FILL(m1, LINEAR)',
    'm1 - AVG(m1)',
    'RUNNING_SUM(m1)',
    'SUM(REMOVE_EMPTY(METRICS()))',
    'FIRST(SORT(METRICS(), AVG, ASC))',
  ])('%s needs the points around', (expression) => {
    expect(looks(expression)).toBe(true)
  })
})
