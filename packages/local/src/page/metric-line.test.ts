import { describe, expect, it } from 'vitest'
import { colorIn, linesOf } from './metric-line.ts'

const place = { account: '111122223333', region: 'eu-west-1' }
const defaults = { stat: 'Average', period: 300, whole: false, place }
const lines = (...metrics: readonly unknown[]): ReturnType<typeof linesOf> => linesOf({ metrics }, defaults)

describe('the rows of a metric widget', () => {
  it('name a metric, its dimensions and how it is read', () => {
    const options = {
      id: 'm1',
      stat: 'Sum',
      period: 60,
      label: 'Requests',
      visible: false,
      yAxis: 'right',
      color: '#1F77b4',
    }
    expect(lines(['Shop', 'Requests', 'Service', 'checkout', options])).toEqual([
      {
        id: 'm1',
        query: {
          Id: 'm1',
          Label: 'Requests',
          MetricStat: {
            Metric: {
              Namespace: 'Shop',
              MetricName: 'Requests',
              Dimensions: [{ Name: 'Service', Value: 'checkout' }],
            },
            Period: 60,
            Stat: 'Sum',
          },
        },
        visible: false,
        axis: 'right',
        color: '#1F77b4',
        place,
      },
    ])
  })

  it('take what they do not say from the widget', () => {
    expect(lines(['Shop', 'Requests'])).toMatchObject([
      { id: 'row0', visible: true, axis: 'left', query: { MetricStat: { Period: 300, Stat: 'Average' } } },
    ])
  })

  it('repeat the row above with dots', () => {
    const found = lines(
      ['Shop', 'Requests', 'Service', 'checkout', 'Zone', 'a'],
      ['.', 'Errors', '.', '.', '.', 'b'],
      ['...', 'c'],
      ['.', 'Latency', '...', 'd'],
    )
    expect(found.map(({ query }) => query.MetricStat?.Metric)).toMatchObject([
      { MetricName: 'Requests', Dimensions: [{ Value: 'checkout' }, { Value: 'a' }] },
      {
        Namespace: 'Shop',
        MetricName: 'Errors',
        Dimensions: [
          { Name: 'Service', Value: 'checkout' },
          { Name: 'Zone', Value: 'b' },
        ],
      },
      {
        Namespace: 'Shop',
        MetricName: 'Errors',
        Dimensions: [{ Value: 'checkout' }, { Name: 'Zone', Value: 'c' }],
      },
      {
        Namespace: 'Shop',
        MetricName: 'Latency',
        Dimensions: [{ Value: 'checkout' }, { Name: 'Zone', Value: 'd' }],
      },
    ])
  })

  it('may be expressions, and may live elsewhere', () => {
    const found = lines([{ expression: 'm1 / m2', id: 'e1', region: 'us-east-1', accountId: '444455556666' }])
    expect(found).toMatchObject([
      {
        id: 'e1',
        query: { Expression: 'm1 / m2', Period: 300 },
        place: { account: '444455556666', region: 'us-east-1' },
      },
    ])
  })

  it('take the whole range as one period when the widget says so', () => {
    const whole = linesOf(
      { metrics: [['Shop', 'Requests', { period: 60 }]] },
      { ...defaults, period: 86_400, whole: true },
    )
    expect(whole).toMatchObject([{ query: { MetricStat: { Period: 86_400 } } }])
  })

  it('that name nothing are left out', () => {
    expect(lines('x', ['Shop'], [{}], [1])).toEqual([])
    expect(linesOf({}, defaults)).toEqual([])
  })
})

describe('a color', () => {
  it.each(['#fff', '#1f77b4', '#1f77b480'])('%s is one', (color) => {
    expect(colorIn({ color })).toBe(color)
  })

  it.each(['red; background: url(//example.com)', '"><script>', '#12', 7])('%s is none', (color) => {
    expect(colorIn({ color })).toBeUndefined()
  })
})
