import type { Metric } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { book, checkout, days, delay, percent, promise, settings, time } from '../samples/checkout.ts'
import { queryLines } from '../samples/query-text.ts'
import { plan } from './planning.ts'

const silence = time(1800, '30 min')

function planned(metric: Metric) {
  return plan(checkout([metric]), book).plan
}

/** How each alarm judges, as a line: `page/long-1h: > 0.0144 in 1 of 1 x 3600 s, notBreaching`. */
function legs(metric: Metric): readonly string[] {
  return planned(metric).metricAlarms.map(({ key, input }) => {
    const periods = input.Metrics.flatMap((query) => ('MetricStat' in query ? [query.MetricStat.Period] : []))
    const sign = input.ComparisonOperator === 'GreaterThanThreshold' ? '>' : '<'
    const range = `${input.DatapointsToAlarm} of ${input.EvaluationPeriods} x ${periods[0]} s`
    return `${key}: ${sign} ${input.Threshold} in ${range}, ${input.TreatMissingData}`
  })
}

function rules(metric: Metric): readonly string[] {
  return planned(metric).compositeAlarms.map(
    ({ key, input }) => `${key}: ${input.AlarmRule.replaceAll('nines/acme/checkout-api/', '')}`,
  )
}

function guards(metric: Metric): readonly string[] {
  return planned(metric).metricAlarms.map(({ input }) => queryLines(input.Metrics)[0] ?? '')
}

describe('the alarms of a promise by its requests', () => {
  it('are two legs a pair, each one sliding window', () => {
    expect(legs(promise())).toEqual([
      'uptime/page/long-1h: > 0.0144 in 1 of 1 x 3600 s, notBreaching',
      'uptime/page/short-5m: > 0.0144 in 1 of 1 x 300 s, notBreaching',
      'uptime/page/long-6h: > 0.006 in 1 of 1 x 21600 s, notBreaching',
      'uptime/page/short-30m: > 0.006 in 1 of 1 x 1800 s, notBreaching',
      'uptime/ticket/long-1d: > 0.003 in 1 of 1 x 86400 s, notBreaching',
      'uptime/ticket/short-2h: > 0.003 in 1 of 1 x 7200 s, notBreaching',
    ])
  })

  it('hold 3 d / 6 h on request', () => {
    expect(legs(promise({ alarms: { ...settings, threeDays: true } })).slice(-2)).toEqual([
      'uptime/ticket/long-3d: > 0.001 in 1 of 1 x 259200 s, notBreaching',
      'uptime/ticket/short-6h: > 0.001 in 1 of 1 x 21600 s, notBreaching',
    ])
  })

  it('need the least number of events in the long window, and its twelfth in the short one', () => {
    expect(guards(promise({ alarms: { ...settings, minimumEvents: 30 } })).slice(0, 4)).toEqual([
      '*ratio = IF(total >= 30, bad / total, 0)',
      '*ratio = IF(total >= 3, bad / total, 0)',
      '*ratio = IF(total >= 30, bad / total, 0)',
      '*ratio = IF(total >= 3, bad / total, 0)',
    ])
  })

  it('tell people through composites alone, the ticket quiet while the page rings', () => {
    expect(rules(promise())).toEqual([
      'uptime/page: (ALARM("uptime/page/long-1h") AND ALARM("uptime/page/short-5m")) OR (ALARM("uptime/page/long-6h") AND ALARM("uptime/page/short-30m"))',
      'uptime/ticket: (ALARM("uptime/ticket/long-1d") AND ALARM("uptime/ticket/short-2h"))',
    ])
    const [page, ticket] = planned(promise()).compositeAlarms.map(({ input }) => input)
    expect(page).toMatchObject({
      ActionsEnabled: true,
      AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:nines-acme_checkout-api-page'],
      OKActions: ['arn:aws:sns:eu-west-1:111122223333:nines-acme_checkout-api-page'],
    })
    expect(page).not.toHaveProperty('ActionsSuppressor')
    expect(ticket).toMatchObject({
      AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:nines-acme_checkout-api-ticket'],
      ActionsSuppressor: 'nines/acme/checkout-api/uptime/page',
      ActionsSuppressorWaitPeriod: 120,
      ActionsSuppressorExtensionPeriod: 300,
    })
  })
})

describe('the alarms of an age', () => {
  it('count late minutes, more than the share of the window', () => {
    expect(legs(delay())).toEqual([
      'delay/page/long-1h: > 0 in 5 of 60 x 60 s, notBreaching',
      'delay/page/short-5m: > 0 in 1 of 5 x 60 s, notBreaching',
      'delay/page/long-6h: > 0 in 11 of 360 x 60 s, notBreaching',
      'delay/page/short-30m: > 0 in 1 of 30 x 60 s, notBreaching',
      'delay/ticket/long-1d: > 0 in 22 of 1440 x 60 s, notBreaching',
      'delay/ticket/short-2h: > 0 in 2 of 120 x 60 s, notBreaching',
    ])
  })
})

describe('silence', () => {
  it.each(['good', 'skip', 'unknown'] as const)(
    'of a promise where it is %s raises a ticket itself',
    (noData) => {
      const metric = promise({ noData, alarms: { ...settings, silence } })
      const alarm = planned(metric).metricAlarms.at(-1)
      expect(legs(metric).at(-1)).toBe('uptime/ticket/silence: < 1 in 1 of 1 x 1800 s, breaching')
      expect(alarm?.input).toMatchObject({
        ActionsEnabled: true,
        AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:nines-acme_checkout-api-ticket'],
      })
      expect(rules(metric)).toEqual(rules(promise()))
    },
  )

  it('pages where it counts as failure, and then tells nobody itself', () => {
    const metric = promise({ noData: 'bad', alarms: { ...settings, silence } })
    expect(planned(metric).metricAlarms.at(-1)?.input).toMatchObject({
      ActionsEnabled: false,
      AlarmActions: [],
    })
    expect(rules(metric)[0]).toMatch(/ OR ALARM\("uptime\/ticket\/silence"\)$/)
    expect(legs(metric)[0]).toMatch(/, breaching$/)
  })

  it('is seen by whole minutes', () => {
    const metric = promise({ alarms: { ...settings, silence: time(61, '61 s') } })
    expect(legs(metric).at(-1)).toBe('uptime/ticket/silence: < 1 in 1 of 1 x 120 s, breaching')
  })

  it('of more than a week has no alarm', () => {
    const metric = promise({ alarms: { ...settings, silence: time(604_801, '604801 s') } })
    expect(legs(metric)).toEqual(legs(promise()))
  })

  it('is the only page of a promise whose window leaves no pair', () => {
    const metric = promise({ noData: 'bad', window: days(1), alarms: { ...settings, silence } })
    expect(rules(metric)).toEqual(['uptime/page: ALARM("uptime/ticket/silence")'])
  })
})

describe('a promise of 100 %', () => {
  const all = percent('100 %')

  it('pages at the first bad event and divides by no budget', () => {
    expect(legs(promise({ objective: all }))).toEqual([
      'uptime/page/first-bad: > 0 in 1 of 1 x 300 s, notBreaching',
    ])
    expect(rules(promise({ objective: all }))).toEqual(['uptime/page: ALARM("uptime/page/first-bad")'])
  })

  it('of minutes pages at the first late minute', () => {
    expect(legs(delay({ objective: all }))).toEqual([
      'delay/page/first-bad: > 0 in 1 of 5 x 60 s, notBreaching',
    ])
  })

  it('pages in silence too where that is failure', () => {
    const metric = promise({ objective: all, noData: 'bad', alarms: { ...settings, silence } })
    expect(rules(metric)).toEqual([
      'uptime/page: ALARM("uptime/page/first-bad") OR ALARM("uptime/ticket/silence")',
    ])
  })
})

describe('a promise without pairs', () => {
  it('is judged by its statement', () => {
    const { promises, compositeAlarms } = planned(promise({ window: days(1) }))
    expect(compositeAlarms).toEqual([])
    expect(promises[0]).toMatchObject({ verifiedBy: 'report', detections: [] })
  })

  it('that keeps tickets alone has no suppressor', () => {
    const { compositeAlarms } = planned(promise({ objective: percent('80 %') }))
    expect(compositeAlarms.map(({ key }) => key)).toEqual(['uptime/ticket'])
    expect(compositeAlarms[0]?.input).not.toHaveProperty('ActionsSuppressor')
  })
})
