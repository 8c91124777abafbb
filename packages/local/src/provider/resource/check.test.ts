import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { compositeAlarm } from '../kind/composite-alarm.ts'
import { dashboard } from '../kind/dashboard.ts'
import type { Settings } from '../account/settings.ts'
import { topic } from '../kind/topic.ts'

const settings: Settings = {
  region: 'eu-west-1',
  account: '111122223333',
  endpoint: 'http://127.0.0.1:1',
  defaultTags: { team: 'payments', stage: 'live' },
  ignoredTags: { keys: ['costs'], prefixes: ['aws:'] },
}
const asked = { olds: {}, name: 'pages', seed: '0123456789abcdef' }

describe('check', () => {
  it('writes region and all tags: the program wins over the default, ignored ones are left out', () => {
    const news = { name: 'n', tags: { stage: 'test', costs: '1', 'aws:x': 'y' } }
    expect(check(topic, settings, { ...asked, news })).toEqual({
      inputs: { ...news, region: 'eu-west-1', tagsAll: { team: 'payments', stage: 'test' } },
      misfits: [],
    })
  })

  it('keeps the region that the resource names', () => {
    const news = { name: 'n', region: 'us-east-1' }
    expect(check(topic, settings, { ...asked, news }).inputs).toMatchObject({ region: 'us-east-1' })
  })

  it('makes up a name with a tail that stays the same, and keeps the one that it made up', () => {
    expect(check(topic, settings, { ...asked, news: {} }).inputs).toMatchObject({ name: 'pages-0123456' })
    const olds = { name: 'pages-fedcba9' }
    expect(check(topic, settings, { ...asked, olds, news: {} }).inputs).toMatchObject(olds)
  })

  it('keeps a made-up name within the 255 characters that CloudWatch takes', () => {
    const { inputs } = check(topic, settings, { ...asked, name: 'x'.repeat(300), news: {} })
    expect(inputs).toMatchObject({ name: `${'x'.repeat(247)}-0123456` })
  })

  it('makes up no name of a composite or a dashboard', () => {
    const missing = [compositeAlarm, dashboard].map((kind) =>
      check(kind, settings, { ...asked, news: {} }).misfits.map(({ property }) => property),
    )
    expect(missing).toEqual([
      ['alarmName', 'alarmRule'],
      ['dashboardBody', 'dashboardName'],
    ])
  })

  it('gives no tags to a dashboard, which has none', () => {
    const news = { dashboardName: 'd', dashboardBody: '{}' }
    expect(check(dashboard, settings, { ...asked, news }).inputs).toEqual({ ...news, region: 'eu-west-1' })
  })
})
