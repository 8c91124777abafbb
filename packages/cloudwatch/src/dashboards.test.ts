import { describe, expect, it } from 'vitest'
import { newCloud, refusal, start, value } from '../fixtures/play.ts'
import { deleteDashboards, getDashboard, listDashboards, putDashboard } from './dashboards.ts'
import { listTagsForResource } from './tagging.ts'

const body = (...widgets: readonly unknown[]): string => JSON.stringify({ widgets })

const text = { type: 'text', properties: { markdown: '#' } }

const metrics = (count: number): object => ({
  type: 'metric',
  properties: { metrics: Array.from({ length: count }, () => ['a', 'b']) },
})

describe('dashboards', () => {
  it('are kept, listed, told and deleted', () => {
    const cloud = newCloud()
    for (const name of ['web', 'api', 'api-2']) {
      const answer = putDashboard(cloud, start, {
        DashboardName: name,
        DashboardBody: body(text),
        Tags: [{ Key: 'a', Value: 'b' }],
      })
      expect(answer).toEqual({ ok: true, value: { DashboardValidationMessages: [] } })
    }
    value(
      putDashboard(cloud, start + 9, {
        DashboardName: 'web',
        DashboardBody: body(),
        Tags: [{ Key: 'a', Value: 'c' }],
      }),
    )
    const arn = 'arn:aws:cloudwatch::111122223333:dashboard/web'
    expect(value(getDashboard(cloud, start, { DashboardName: 'web' }))).toEqual({
      DashboardArn: arn,
      DashboardBody: '{"widgets":[]}',
      DashboardName: 'web',
    })
    expect(value(listTagsForResource(cloud, start, { ResourceARN: arn })).Tags).toEqual([
      { Key: 'a', Value: 'b' },
    ])
    const { DashboardEntries } = value(listDashboards(cloud, start, {}))
    expect(DashboardEntries.map(({ DashboardName }) => DashboardName)).toEqual(['api', 'api-2', 'web'])
    expect(DashboardEntries.at(-1)).toEqual({
      DashboardName: 'web',
      DashboardArn: arn,
      LastModified: start + 9,
      Size: 14,
    })
    expect(value(listDashboards(cloud, start, { DashboardNamePrefix: 'api' })).DashboardEntries).toHaveLength(
      2,
    )
    value(deleteDashboards(cloud, start, { DashboardNames: ['web', 'api'] }))
    expect(value(listDashboards(cloud, start, {})).DashboardEntries).toHaveLength(1)
    expect(refusal(listTagsForResource(cloud, start, { ResourceARN: arn }))).toContain(
      'ResourceNotFoundException',
    )
  })

  it('come in pages of 1000', () => {
    const cloud = newCloud()
    for (let at = 0; at < 1001; at += 1) {
      value(putDashboard(cloud, start, { DashboardName: `d${at}`, DashboardBody: body() }))
    }
    const { DashboardEntries, NextToken } = value(listDashboards(cloud, start, {}))
    expect(DashboardEntries).toHaveLength(1000)
    expect(value(listDashboards(cloud, start, { NextToken })).DashboardEntries).toHaveLength(1)
    expect(refusal(listDashboards(cloud, start, { NextToken: 'x' }))).toContain('InvalidNextToken')
  })

  it('that are not there are not found', () => {
    const cloud = newCloud()
    expect(getDashboard(cloud, start, { DashboardName: 'none' })).toMatchObject({
      fault: {
        code: 'ResourceNotFound',
        shape: 'DashboardNotFoundError',
        message: 'Dashboard none does not exist',
      },
    })
    expect(refusal(deleteDashboards(cloud, start, { DashboardNames: ['a', 'b'] }))).toBe(
      'ResourceNotFound: The specified dashboards do not exist. [a, b]',
    )
  })

  it.each([
    [() => putDashboard(newCloud(), start, {}), 'MissingParameter: The parameter DashboardName is required.'],
    [
      () => putDashboard(newCloud(), start, { DashboardName: 'a' }),
      'MissingParameter: The parameter DashboardBody is required.',
    ],
    [
      () => putDashboard(newCloud(), start, { DashboardName: 'a b', DashboardBody: body() }),
      'InvalidParameterValue: The value a b for field DashboardName contains invalid characters.',
    ],
    [() => getDashboard(newCloud(), start, {}), 'MissingParameter: The parameter DashboardName is required.'],
    [
      () => deleteDashboards(newCloud(), start, {}),
      'MissingParameter: The parameter DashboardNames is required.',
    ],
  ])('%s is refused', (call, message) => {
    expect(refusal(call())).toContain(message)
  })
})

const messages = (DashboardBody: string): unknown => {
  const answer = putDashboard(newCloud(), start, { DashboardName: 'a', DashboardBody })
  return answer.ok ? [] : answer.fault.dashboardValidationMessages
}

describe('the body of a dashboard', () => {
  it.each<[string, string, string]>([
    ['{', '', 'The dashboard body is not valid JSON'],
    ['[]', '', 'Should have required property widgets, an array'],
    ['{}', '', 'Should have required property widgets, an array'],
    [body(1), '/widgets/0', 'Should be an object'],
    [
      body({ type: 'pie', properties: {} }),
      '/widgets/0/type',
      'Should be equal to one of the allowed values: alarm, alert, chart, custom, explorer, log, metric, text',
    ],
    [
      body({}),
      '/widgets/0/type',
      'Should be equal to one of the allowed values: alarm, alert, chart, custom, explorer, log, metric, text',
    ],
    [body({ type: 'text' }), '/widgets/0', 'Should have required property properties'],
    [body(text, { ...text, x: 20, width: 6 }), '/widgets/1', 'The widget must fit into 24 columns'],
    [body(metrics(501)), '/widgets/0/properties/metrics', 'Should not have more than 500 items, it has 501'],
    [
      body(...Array.from({ length: 501 }, () => text)),
      '/widgets',
      'Should not have more than 500 items, it has 501',
    ],
    [
      body(...Array.from({ length: 6 }, () => metrics(417))),
      '/widgets',
      'Should not have more than 2500 metrics in all, they have 2502',
    ],
  ])('%.40s is refused', (text_, DataPath, Message) => {
    expect(messages(text_)).toEqual([{ DataPath, Message }])
  })

  it('is refused with all that is wrong', () => {
    expect(
      refusal(putDashboard(newCloud(), start, { DashboardName: 'a', DashboardBody: body(1, 2) })),
    ).toMatch(/^DashboardInvalidInputError: The dashboard body is invalid, there are 2 validation errors: \[/)
    expect(refusal(putDashboard(newCloud(), start, { DashboardName: 'a', DashboardBody: '{' }))).toContain(
      'there is 1 validation error',
    )
  })
})
