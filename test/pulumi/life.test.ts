import {
  type CloudWatchClient,
  DeleteAlarmsCommand,
  type CompositeAlarm,
  DescribeAlarmsCommand,
  DisableAlarmActionsCommand,
  type MetricAlarm,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StackOutcome } from '@nines/pulumi'
import { agreementFile, book } from './agreement-text.ts'
import { openStage, type Stage } from './stage.ts'
import { withEngine } from './with-engine.ts'

const name = (key: string): string => `nines/acme/checkout/${key}`

// One agreement from its first day to its last: the stories stand on each other, in this order.
withEngine('the life of an agreement', () => {
  const place = { account: '111122223333', region: 'eu-west-1' }
  const nothing = { create: 0, update: 0, replace: 0, delete: 0 }
  const muted = { ...nothing, replace: 2 }
  const mutedPage = [
    { op: 'replace', name: 'acme/checkout/uptime/page', differs: ['actionsEnabled'] },
    { op: 'replace', name: 'acme/checkout/uptime/ticket', differs: [] },
  ]
  let stage: Stage
  let foreseen: StackOutcome['summary']

  beforeAll(async () => {
    stage = await openStage()
    await stage.agree(book, agreementFile({ targets: { uptime: '99.9 %', search: '99 %' } }))
  })
  afterAll(() => stage.close())

  it('previews what will be, and makes nothing', async () => {
    const outcome = await stage.only('preview')
    foreseen = outcome.summary
    expect(outcome).toMatchObject({ ok: true, stack: '111122223333-eu-west-1', place, action: 'preview' })
    expect(outcome.summary).toMatchObject({ update: 0, replace: 0, delete: 0, same: 0 })
    expect(outcome.summary.create).toBeGreaterThan(12)
    // What was never applied is missing, not as agreed.
    expect((await stage.only('drift')).summary).toEqual(foreseen)
    expect(await stage.live(place)).toEqual([])
  })

  it('provisions it', async () => {
    const outcome = await stage.only('apply')
    expect(outcome).toMatchObject({ ok: true, summary: foreseen })
    const live = await stage.live(place)
    expect(live).toHaveLength(outcome.summary.create)
    expect(live).toEqual(
      expect.arrayContaining([
        name('uptime/page'),
        name('uptime/page/long-1h'),
        'arn:aws:sns:eu-west-1:111122223333:nines-acme_checkout-page',
        'arn:aws:sns:eu-west-1:111122223333:nines-acme_checkout-page -> https://events.example.com/on-call',
        'nines-acme_checkout',
      ]),
    )
  })

  it('has nothing to do the second time, and sees no drift', async () => {
    expect((await stage.only('apply')).summary).toMatchObject(nothing)
    expect((await stage.only('drift')).summary).toMatchObject(nothing)
  })

  it('changes tags alone for a new version', async () => {
    await stage.agree(book, agreementFile({ version: 2, targets: { uptime: '99.9 %', search: '99 %' } }))
    const outcome = await stage.only('apply')
    expect(outcome.summary).toMatchObject({ create: 0, replace: 0, delete: 0 })
    const alarms = outcome.changes.filter(({ type }) => type.includes('larm'))
    expect(alarms.length).toBeGreaterThan(0)
    const tags = /^tags(All)?\["nines:(version|digest)"\]$/
    expect(alarms.flatMap(({ differs }) => differs).filter((path) => !tags.test(path))).toEqual([])
  })

  it('changes alarms in place for another target', async () => {
    const before = await stage.live(place)
    await stage.agree(book, agreementFile({ version: 3, targets: { uptime: '99.95 %', search: '99 %' } }))
    const outcome = await stage.only('apply')
    expect(outcome.summary).toMatchObject({ create: 0, replace: 0, delete: 0 })
    const moved = outcome.changes.filter(({ differs }) => differs.includes('threshold'))
    expect(moved.map((change) => change.name)).toContain('acme/checkout/uptime/page/long-1h')
    expect(moved.every((change) => change.name.startsWith('acme/checkout/uptime/'))).toBe(true)
    expect(await stage.live(place)).toEqual(before)
  })

  it('takes a removed metric away, and only that', async () => {
    await stage.agree(book, agreementFile({ version: 4, targets: { uptime: '99.95 %' } }))
    const before = await stage.live(place)
    const outcome = await stage.only('apply')
    const gone = outcome.changes.filter(({ op }) => op === 'delete')
    expect(outcome).toMatchObject({ ok: true, summary: { create: 0, replace: 0, delete: gone.length } })
    expect(gone.every((change) => change.name.startsWith('acme/checkout/search/'))).toBe(true)
    expect(await stage.live(place)).toEqual(before.filter((one) => !one.startsWith(name('search/'))))
  })

  it('sees what others changed or deleted, and mends it', async () => {
    const before = await stage.live(place)
    await meddle(stage.cloudwatch(place))

    const drift = await stage.only('drift')
    expect(drift.changes.map(({ op, name: changed, differs }) => [op, changed, differs])).toEqual(
      expect.arrayContaining([
        ['create', 'acme/checkout/uptime/ticket', []],
        ['update', 'acme/checkout/uptime/page/long-1h', ['threshold']],
      ]),
    )
    expect(drift.summary).toMatchObject({ create: 1, update: 1, delete: 0 })

    expect((await stage.only('apply')).summary).toMatchObject({ create: 1, update: 1, delete: 0 })
    expect(await stage.live(place)).toEqual(before)
    expect((await stage.only('drift')).summary).toMatchObject(nothing)
  })

  it('mends a page that somebody muted, though a new one is all that the provider can do', async () => {
    const cloudwatch = stage.cloudwatch(place)
    const [before, agreed] = [await stage.live(place), await composites(cloudwatch)]
    await cloudwatch.send(new DisableAlarmActionsCommand({ AlarmNames: [name('uptime/page')] }))

    expect(await stage.only('drift')).toMatchObject({ ok: true, summary: muted, changes: mutedPage })

    // The ticket names the page as its suppressor: it has to go before the page can.
    expect(await stage.only('apply')).toMatchObject({ ok: true, summary: muted, changes: mutedPage })
    expect(await composites(cloudwatch)).toEqual(agreed)
    expect(await stage.live(place)).toEqual(before)
    expect(await stage.only('drift')).toMatchObject({ ok: true, summary: nothing })
  })

  it('mends it where it stands, so a composite of others that names it stands in no way', async () => {
    const cloudwatch = stage.cloudwatch(place)
    const [before, agreed] = [await stage.live(place), await composites(cloudwatch)]
    const theirs = { AlarmName: 'theirs', AlarmRule: `ALARM("${name('uptime/page')}")` }
    await cloudwatch.send(new PutCompositeAlarmCommand(theirs))
    await cloudwatch.send(new DisableAlarmActionsCommand({ AlarmNames: [name('uptime/page')] }))

    expect(await stage.only('apply')).toMatchObject({ ok: true, summary: muted })
    await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: ['theirs'] }))
    expect(await composites(cloudwatch)).toEqual(agreed)
    expect(await stage.live(place)).toEqual(before)
    expect(await stage.only('drift')).toMatchObject({ ok: true, summary: nothing })
  })

  it('takes everything away', async () => {
    const before = await stage.live(place)
    const outcome = await stage.only('destroy')
    expect(outcome).toMatchObject({
      ok: true,
      summary: { ...nothing, delete: before.length, same: 0 },
    })
    expect(await stage.live(place)).toEqual([])
  })
})

/** What a person with the console does: another threshold, and an alarm that is gone. */
async function meddle(cloudwatch: CloudWatchClient): Promise<void> {
  const found = await cloudwatch.send(
    new DescribeAlarmsCommand({ AlarmNames: [name('uptime/page/long-1h')] }),
  )
  const [alarm] = found.MetricAlarms ?? []
  if (alarm === undefined) throw new Error('the leg is not there')
  const { AlarmName, ComparisonOperator, EvaluationPeriods, ...others } = alarm
  await cloudwatch.send(
    new PutMetricAlarmCommand({
      AlarmName,
      ComparisonOperator,
      EvaluationPeriods,
      ...settable(others),
      Threshold: 0.9,
    }),
  )
  await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: [name('uptime/ticket')] }))
}

/** The composites as they were put, without what moves by itself. */
async function composites(cloudwatch: CloudWatchClient): Promise<readonly Partial<CompositeAlarm>[]> {
  const { CompositeAlarms = [] } = await cloudwatch.send(
    new DescribeAlarmsCommand({ AlarmTypes: ['CompositeAlarm'] }),
  )
  return CompositeAlarms.map(({ AlarmName, AlarmRule, AlarmActions, ActionsEnabled, ActionsSuppressor }) => ({
    AlarmName,
    AlarmRule,
    AlarmActions,
    ActionsEnabled,
    ActionsSuppressor,
  }))
}

function settable(alarm: MetricAlarm): Partial<PutMetricAlarmCommandInput> {
  const { ActionsEnabled, AlarmDescription, DatapointsToAlarm, Metrics, TreatMissingData } = alarm
  return { ActionsEnabled, AlarmDescription, DatapointsToAlarm, Metrics, TreatMissingData }
}
