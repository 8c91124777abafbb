import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAgreement, anyId, anyNumbers, book } from '../samples/any-agreement.ts'
import { checkout, days, percent, promise } from '../samples/checkout.ts'
import type { Plan } from './plan.ts'
import { planFindings } from './findings.ts'
import { plan } from './planning.ts'
import { limitBreaches } from './resource/aws-limit.ts'
import { alarmName, dashboardName, topicName } from './resource/name.ts'

function resources(made: Plan): { key: string; name: string }[] {
  const alarms = [...made.metricAlarms, ...made.compositeAlarms].map(({ key, input }) => ({
    key: `alarm ${key}`,
    name: input.AlarmName,
  }))
  return [
    ...alarms,
    ...made.topics.map(({ key, input }) => ({ key: `topic ${key}`, name: input.Name })),
    ...made.dashboards.map(({ key, input }) => ({ key, name: input.DashboardName })),
  ]
}

describe('the plan of any agreement', () => {
  it('keeps the documented limits of AWS', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        expect(limitBreaches(plan(agreement, book).plan)).toEqual([])
      }),
    )
  })

  it('is told of by its findings alone, since it breaks no limit', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        expect(planFindings(agreement, book)).toEqual(plan(agreement, book).findings)
      }),
    )
  })

  it('has each key and each name once', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        const all = resources(plan(agreement, book).plan)
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
        expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
      }),
    )
  })

  it('names what it holds from ids alone: no number, order or version moves a name', () => {
    fc.assert(
      fc.property(anyAgreement, anyNumbers, fc.integer({ min: 1 }), (agreement, numbers, version) => {
        const metrics = agreement.metrics.map((metric) => ({ ...metric, ...numbers })).toReversed()
        const edited = { ...agreement, version, metrics, digest: 'f'.repeat(64), title: 'Another' }
        const before = new Map(resources(plan(agreement, book).plan).map(({ key, name }) => [key, name]))
        const after = resources(plan(edited, book).plan)
        for (const { key, name } of after) expect(before.get(key) ?? name).toBe(name)
      }),
    )
  })

  it('holds the same resources whatever the target, as long as the target leaves pairs that can fire', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9_400_000, max: 9_999_999 }), (parts) => {
        const target = percent(`${parts / 100_000} %`)
        const made = resources(plan(checkout([promise({ objective: target })]), book).plan)
        expect(made).toEqual(resources(plan(checkout([promise()]), book).plan))
      }),
    )
  })

  it('says how each promise is verified', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        const { promises, compositeAlarms } = plan(agreement, book).plan
        expect(promises.map(({ metric }) => metric)).toEqual(agreement.metrics.map(({ id }) => id))
        for (const { metric, verifiedBy } of promises) {
          const alarmed = compositeAlarms.some(
            ({ key }) => key === `${metric}/page` || key === `${metric}/ticket`,
          )
          expect(verifiedBy === 'alarm').toBe(alarmed)
        }
      }),
    )
  })

  it('tells nobody but through a composite or a silence', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        for (const { key, input } of plan(agreement, book).plan.metricAlarms) {
          expect(
            input.AlarmActions.length > 0 ? key.endsWith('/ticket/silence') : !input.ActionsEnabled,
          ).toBe(true)
        }
      }),
    )
  })

  it('rests each composite on alarms that the plan holds', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        const { metricAlarms, compositeAlarms } = plan(agreement, book).plan
        const names = new Set([...metricAlarms, ...compositeAlarms].map(({ input }) => input.AlarmName))
        for (const { input } of compositeAlarms) {
          const children = [...input.AlarmRule.matchAll(/ALARM\("([^"]+)"\)/g)].map(
            ([, child]) => child ?? '',
          )
          const all = [
            ...children,
            ...(input.ActionsSuppressor === undefined ? [] : [input.ActionsSuppressor]),
          ]
          expect(all.filter((child) => !names.has(child))).toEqual([])
        }
      }),
    )
  })
})

describe('a looser target', () => {
  it('never speaks sooner', () => {
    const target = fc.integer({ min: 9_000, max: 9_999 })
    fc.assert(
      fc.property(target, target, fc.integer({ min: 11, max: 120 }), (one, other, length) => {
        const [loose, tight] = [Math.min(one, other), Math.max(one, other)].map((parts) =>
          minutes(`${parts / 100} %`, length),
        )
        for (const [at, soon] of (tight ?? []).entries()) {
          expect(soon).toBeLessThanOrEqual(loose?.[at] ?? Number.POSITIVE_INFINITY)
        }
      }),
    )
  })
})

function minutes(target: string, length: number): number[] {
  const metric = promise({ objective: percent(target), window: days(length) })
  const { promises } = plan(checkout([metric]), book).plan
  return ['page', 'ticket'].flatMap((tier) =>
    [1, 0.1, 0.02].map((ratio) => {
      const found = promises[0]?.detections.find(
        ({ severity, errorRatio }) => severity === tier && errorRatio === ratio,
      )
      return found?.minutes ?? Number.POSITIVE_INFINITY
    }),
  )
}

describe('names', () => {
  it('differ wherever ids do', () => {
    fc.assert(
      fc.property(
        anyId,
        anyId,
        fc.constantFrom('a/page', 'a/ticket', 'b/page/long-1h'),
        (one, other, key) => {
          fc.pre(one !== other)
          expect(alarmName(one, key)).not.toBe(alarmName(other, key))
          expect(dashboardName(one)).not.toBe(dashboardName(other))
          expect(topicName(one, 'page')).not.toBe(topicName(other, 'page'))
        },
      ),
    )
  })

  it('are legal for ids that nobody would choose', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.string({ maxLength: 600 }), (id, key) => {
        expect(alarmName(id, key)).toMatch(/^[A-Za-z0-9./_-]{1,255}$/)
        expect(dashboardName(id)).toMatch(/^[A-Za-z0-9_-]{1,255}$/)
        expect(topicName(id, 'ticket')).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
      }),
    )
  })
})
