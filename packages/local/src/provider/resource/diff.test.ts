import { describe, expect, it } from 'vitest'
import { compositeAlarm } from '../kind/composite-alarm.ts'
import { diff } from './diff.ts'
import { metricAlarm } from '../kind/metric-alarm.ts'
import { unknowns } from '../value/unknown.ts'

const alarm = {
  name: 'a',
  region: 'eu-west-1',
  threshold: 0.0144,
  metricQueries: [{ id: 'bad', metric: { period: 3600 } }, { id: 'total' }],
  tags: { 'nines:version': '4', team: 'payments' },
}

describe('diff', () => {
  it('finds equal inputs equal', () => {
    expect(diff(metricAlarm, alarm, { ...alarm })).toEqual({
      changes: [],
      differing: [],
      replacing: [],
      deleteBeforeReplace: false,
    })
  })

  it('tells each value that differs by its path', () => {
    const news = {
      ...alarm,
      threshold: 0.02,
      okActions: ['arn'],
      metricQueries: [{ id: 'bad', metric: { period: 300 } }],
      tags: { 'nines:version': '5', owner: 'acme' },
    }
    const { changes, differing, replacing } = diff(metricAlarm, alarm, news)
    expect(changes.map(({ does, path }) => `${does} ${path}`).toSorted()).toEqual([
      'add okActions',
      'add tags.owner',
      'delete metricQueries[1]',
      'delete tags.team',
      'update metricQueries[0].metric.period',
      'update tags["nines:version"]',
      'update threshold',
    ])
    expect(differing.toSorted()).toEqual(['metricQueries', 'okActions', 'tags', 'threshold'])
    expect(replacing).toEqual([])
  })

  it('replaces for another name, the new one first', () => {
    const found = diff(metricAlarm, alarm, { ...alarm, name: 'b' })
    expect(found).toMatchObject({ replacing: ['name'], deleteBeforeReplace: false })
    expect(found.changes).toEqual([{ path: 'name', does: 'update', replaces: true }])
  })

  it('replaces for another region, the old one first since both have the name', () => {
    const found = diff(metricAlarm, alarm, { ...alarm, region: 'us-east-1' })
    expect(found).toMatchObject({ replacing: ['region'], deleteBeforeReplace: true })
  })

  it('replaces a composite whose actions are switched, as upstream does, and does not delete first by itself', () => {
    const olds = { alarmName: 'c', alarmRule: 'TRUE', actionsEnabled: true }
    const found = diff(compositeAlarm, olds, { ...olds, actionsEnabled: false })
    expect(found).toMatchObject({ replacing: ['actionsEnabled'], deleteBeforeReplace: false })
  })

  it('takes an unknown value for a change', () => {
    expect(diff(metricAlarm, alarm, { ...alarm, threshold: unknowns.number }).differing).toEqual([
      'threshold',
    ])
    expect(diff(metricAlarm, alarm, { ...alarm, name: unknowns.text }).replacing).toEqual(['name'])
  })

  it('passes over what the program ignores', () => {
    expect(diff(metricAlarm, alarm, { ...alarm, threshold: 1 }, ['threshold']).changes).toEqual([])
  })
})
