import {
  feed,
  putCompositeAlarm,
  putDashboard,
  putMetricAlarm,
  setAlarmState,
  type CloudWatch,
} from '@nines/cloudwatch'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalCloud, serve } from '../serve.ts'
import { dashboardPage } from './dashboard-page.ts'

const now = 1_794_268_800
const account = '111122223333'
const region = 'eu-west-1'
const evil = '<script>alert("x")</script>'

let cloud: LocalCloud
let own: CloudWatch

beforeEach(async () => {
  cloud = await serve({ clock: { kind: 'driven', now } })
  own = cloud.cloud({ account, region })
})

afterEach(async () => {
  await cloud.close()
})

const arn = (name: string, place = `${region}:${account}`): string =>
  `arn:aws:cloudwatch:${place}:alarm:${name}`

function putAlarm(name: string): void {
  putMetricAlarm(own, now, {
    AlarmName: name,
    Namespace: 'Shop',
    MetricName: 'Errors',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 5,
    ComparisonOperator: 'GreaterThanThreshold',
  })
}

function feedHour(metricName: string, value: (minute: number) => number): void {
  const sums = Array.from({ length: 60 }, (_, minute) => value(minute))
  feed(own, { namespace: 'Shop', metricName, start: now - 3600, step: 60, data: { sums } })
}

function put(...widgets: readonly object[]): void {
  const answer = putDashboard(own, now, {
    DashboardName: 'checkout',
    DashboardBody: JSON.stringify({ start: '-PT1H', widgets }),
  })
  expect(answer).toMatchObject({ ok: true })
}

const box = { x: 0, y: 0, width: 12, height: 6 }
const metric = (properties: object): object => ({
  type: 'metric',
  ...box,
  properties: { region, ...properties },
})
const page = (): string =>
  dashboardPage(own, 'checkout', { start: now - 3600, end: now }).replace(/<style>[^]*<\/style>/, '')

async function visit(
  path: string,
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
  const response = await fetch(`${cloud.url}${path}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('a metric widget', () => {
  it('draws lines, marks, axes and a legend, and says in words what they show', () => {
    feedHour('Requests', (minute) => 100 + minute)
    put(
      metric({
        title: 'Requests',
        metrics: [['Shop', 'Requests', { stat: 'Sum', period: 60, label: 'requests', color: '#1f77b4' }]],
        annotations: {
          horizontal: [{ value: 150, label: 'target', color: '#2ca02c', fill: 'above' }],
          vertical: [{ value: new Date((now - 1800) * 1000).toISOString(), label: 'version 2' }],
        },
        yAxis: { left: { min: 0, max: 200 } },
      }),
    )
    const text = page()
    expect(text).toMatch(/<path d="M0 [\d.]+(?:L[\d.]+ [\d.]+){59}" fill="none" stroke="#1f77b4"/)
    expect(text).toContain('<title>Requests</title>')
    expect(text).toContain('From 9 Nov 2026, 23:00 to 10 Nov 2026, 00:00 UTC: requests is 159 at the end.')
    expect(text).toMatch(/stroke="#2ca02c"[\s\S]*?>target<\/span>/)
    expect(text).toContain('>version 2</span>')
    expect(text).toMatch(/>200<\/span>/)
    expect(text).toMatch(/>23:30<\/span>/)
    expect(text).toContain('requests <b>159</b>')
  })

  it('breaks a line where there are no data, and dots a lone point', () => {
    feedHour('Requests', (minute) => (minute === 5 || minute > 50 ? 1 : Number.NaN))
    put(metric({ title: 'Requests', metrics: [['Shop', 'Requests', { stat: 'Sum', period: 60 }]] }))
    expect(page().match(/<path d="M[^"L]+h0" [^>]*stroke-linecap="round"/g)).toHaveLength(1)
    expect(page().match(/<path d="M[^"]+" fill="none"/g)).toHaveLength(1)
  })

  it('computes expressions over hidden metrics', () => {
    feedHour('Requests', () => 100)
    feedHour('Errors', () => 1)
    const hidden = { stat: 'Sum', period: 60, visible: false }
    put(
      metric({
        view: 'singleValue',
        metrics: [
          [{ expression: '100 * (1 - errors / requests)', id: 'sli', label: 'availability' }],
          ['Shop', 'Errors', { ...hidden, id: 'errors' }],
          ['.', 'Requests', { ...hidden, id: 'requests' }],
        ],
      }),
    )
    expect(page()).toMatch(/<strong>99<\/strong\s*>\s*<span>availability<\/span>/)
    expect(page()).not.toContain('<svg')
  })

  it('takes the whole range for one value, with a line below when asked', () => {
    feedHour('Requests', () => 2)
    put(
      metric({
        view: 'singleValue',
        sparkline: true,
        setPeriodToTimeRange: true,
        metrics: [['Shop', 'Requests', { stat: 'Sum' }]],
      }),
    )
    expect(page()).toContain('<strong>120</strong>')
    expect(page()).toContain('<svg')
  })

  it('draws a gauge between its ends', () => {
    feedHour('Requests', () => 50)
    put(
      metric({
        view: 'gauge',
        title: 'Share',
        metrics: [['Shop', 'Requests', { stat: 'Average', label: 'share' }]],
        yAxis: { left: { min: 0, max: 100 } },
        annotations: { horizontal: [{ value: 90, label: 'target' }] },
      }),
    )
    expect(page()).toContain('share: 50, between 0 and 100')
    expect(page()).toContain('target 90')
  })

  it('draws an area and stacks it, or tells a table of other views', () => {
    feedHour('Requests', () => 2)
    feedHour('Errors', () => 1)
    const metrics = [
      ['Shop', 'Requests', { stat: 'Sum', period: 60, label: 'requests' }],
      ['.', 'Errors', { stat: 'Sum', period: 60, label: 'errors' }],
    ]
    put(metric({ stacked: true, metrics }), metric({ view: 'table', metrics }))
    expect(page().match(/fill-opacity="\.25"/g)).toHaveLength(2)
    expect(page()).toMatch(/<td>errors<\/td\s*>\s*<td class="number">1<\/td>/)
  })

  it('has a second axis on the right', () => {
    feedHour('Requests', () => 2000)
    feedHour('Latency', () => 0.5)
    put(
      metric({
        metrics: [
          ['Shop', 'Requests', { stat: 'Sum', period: 60 }],
          ['.', 'Latency', { stat: 'Average', period: 60, yAxis: 'right' }],
        ],
        annotations: { horizontal: [{ value: 0.4, label: 'slow', yAxis: 'right' }] },
      }),
    )
    expect(page()).toMatch(/>2,000<\/span>/)
    expect(page()).toMatch(/>0\.5<\/span>/)
  })

  it('draws what an alarm watches, with its threshold', () => {
    putAlarm('errors')
    feedHour('Errors', (minute) => minute / 10)
    put(metric({ title: 'The alarm', annotations: { alarms: [arn('errors')] } }))
    expect(page()).toContain('>alarm &gt; 5</span>')
    expect(page()).toMatch(/<path d="M[^"]+" fill="none"/)
  })

  it('says what it can not draw', () => {
    put(
      metric({ title: 'Nothing' }),
      metric({ title: 'Elsewhere', metrics: [['Shop', 'Requests', { region: 'us-east-1' }]] }),
      metric({ title: 'Broken', metrics: [[{ expression: 'nonsense(', id: 'e' }]] }),
      metric({ title: 'Silent', metrics: [['Shop', 'Never', { label: 'never' }]] }),
      { type: 'log', ...box, properties: { title: 'Logs' } },
    )
    const text = page()
    expect(text).toContain('This widget names no metric that can be drawn.')
    expect(text).toContain('The metrics of account 111122223333 in us-east-1 are not here.')
    expect(text).toMatch(/Error in expression/)
    expect(text).toContain('never (no data)')
    expect(text).toContain('A widget of type log is not drawn here.')
  })
})

describe('an alarm widget', () => {
  it('tells each alarm, its state and since when', () => {
    putAlarm('errors')
    putAlarm('latency')
    putCompositeAlarm(own, now, { AlarmName: 'page', AlarmRule: 'ALARM(errors)' })
    setAlarmState(own, now, { AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'a drill' })
    const alarms = [
      arn('latency'),
      arn('errors'),
      arn('gone'),
      arn('far', 'us-east-1:111122223333'),
      'nonsense',
    ]
    put({ type: 'alarm', ...box, properties: { title: 'Alarms', alarms } })
    const text = page()
    expect(text).toContain('In alarm</span> <strong>errors</strong> <span')
    expect(text).toContain('No data</span> <strong>latency</strong> <span')
    expect(text.match(/Not here/g)).toHaveLength(3)
    expect(text).toContain('<time datetime="2026-11-10T00:00:00Z">10 Nov 2026, 00:00</time>')
  })

  it('tells how an alarm stood at the end of the time shown, whatever came later', () => {
    putAlarm('shop/errors')
    const at = (minutes: number): string =>
      dashboardPage(own, 'checkout', { start: now - 3600, end: now + minutes * 60 })
    setAlarmState(own, now + 60, { AlarmName: 'shop/errors', StateValue: 'ALARM', StateReason: 'a drill' })
    setAlarmState(own, now + 180, { AlarmName: 'shop/errors', StateValue: 'OK', StateReason: 'its end' })
    put({ type: 'alarm', ...box, properties: { alarms: [arn('shop/errors')] } })
    expect(at(0)).toContain('No data</span> <strong>shop/errors</strong>')
    expect(at(2)).toMatch(
      /In alarm<\/span> <strong>shop\/errors<\/strong>.*10 Nov 2026, 00:01<\/time> \(1\u00A0min\)/,
    )
    expect(at(3)).toMatch(
      /OK<\/span> <strong>shop\/errors<\/strong>.*10 Nov 2026, 00:03<\/time> \(0\u00A0s\)/,
    )
  })

  it('tells only the states that it is for', () => {
    putAlarm('errors')
    put({
      type: 'alarm',
      ...box,
      properties: { alarms: [arn('errors')], states: ['ALARM'], sortBy: 'timestamp' },
    })
    expect(page()).toContain('No alarm is in these states.')
  })
})

describe('a dashboard', () => {
  it('that does not exist makes a page that says so', () => {
    expect(dashboardPage(own, 'none', { start: 0, end: 60 })).toContain('There is no dashboard of this name.')
  })

  it('escapes everything that others wrote', () => {
    putMetricAlarm(own, now, {
      AlarmName: evil,
      Namespace: 'Shop',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 5,
      ComparisonOperator: 'GreaterThanThreshold',
    })
    feedHour('Errors', () => 1)
    put(
      { type: 'text', ...box, properties: { markdown: `# ${evil}` } },
      { type: 'alarm', ...box, properties: { title: evil, alarms: [arn(evil)] } },
      metric({
        title: evil,
        metrics: [['Shop', 'Errors', { label: evil, color: evil }], [{ expression: evil, id: 'e' }]],
        annotations: { horizontal: [{ value: 1, label: evil, color: evil }] },
      }),
    )
    const text = page()
    expect(text).not.toContain('<script')
    expect(text.split('&lt;script&gt;').length).toBeGreaterThan(5)
  })

  it('lays widgets on a grid of 24 columns, and lets others flow', () => {
    put(
      { type: 'text', x: 12, y: 3, width: 12, height: 2, properties: { markdown: 'a' } },
      { type: 'text', properties: { markdown: 'b', background: 'transparent' } },
    )
    expect(page()).toContain('style="grid-column: 13 / span 12; grid-row: 4 / span 2"')
    expect(page()).toContain('class="card bare" style="grid-column: span 6; grid-row: span 6"')
  })

  it('is served over HTTP for the span that it says or that is asked', async () => {
    put({ type: 'text', ...box, properties: { markdown: '# Checkout' } })
    const { status, headers, text } = await visit(`/dashboards/${account}/${region}/checkout`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(text).toContain('<h2>Checkout</h2>')
    expect(text).toContain('datetime="2026-11-09T23:00:00Z"')
    const week = await visit(`/dashboards/${account}/${region}/checkout?start=-P7D`)
    expect(week.text).toContain('datetime="2026-11-03T00:00:00Z"')
    expect((await visit(`/dashboards/${account}/us-east-1/checkout`)).status).toBe(404)
    expect((await visit(`/dashboards/${account}/${region}/${encodeURIComponent(evil)}`)).text).not.toContain(
      '<script',
    )
  })
})

describe('the first page', () => {
  it('of an empty cloud says so', async () => {
    const empty = await serve({ clock: { kind: 'driven', now } })
    const text = await (await fetch(empty.url)).text()
    expect(text).toContain('Nothing was put here yet.')
    expect(text).toContain('a driven clock')
    await empty.close()
  })

  it('tells alarms by urgency, dashboards and messages', async () => {
    putAlarm('a-quiet')
    putAlarm('errors')
    setAlarmState(own, now, { AlarmName: 'errors', StateValue: 'ALARM', StateReason: `a drill ${evil}` })
    put({ type: 'text', ...box, properties: { markdown: 'x' } })
    const { status, text } = await visit('/')
    expect(status).toBe(200)
    expect(text).toContain('Account 111122223333, eu-west-1')
    expect(text).toMatch(/2 alarms, 1 in alarm/)
    expect(text.indexOf(' errors </td>')).toBeLessThan(text.indexOf(' a-quiet </td>'))
    expect(text).toContain(' errors </td>')
    expect(text).toContain('a drill &lt;script&gt;')
    expect(text).toContain(`href="/dashboards/${account}/${region}/checkout"`)
    expect(text).toContain('0 published')
  })
})
