import { describe, expect, it } from 'vitest'
import { createCloudWatch } from './cloud.ts'
import { takeTransitions } from './advance.ts'
import { describeAlarmHistory } from './describe-alarm-history.ts'
import { failAction } from './fail-action.ts'
import { putMetricAlarm } from './put-metric-alarm.ts'
import { setAlarmState } from './set-alarm-state.ts'
import type { Transition } from './transition.ts'

const now = 1_794_268_800
const topic = 'arn:aws:sns:eu-west-1:111122223333:pages'
const gone = `${topic}-gone`

function alarmed(): { readonly cloud: ReturnType<typeof createCloudWatch>; readonly transition: Transition } {
  const cloud = createCloudWatch({ account: '111122223333', region: 'eu-west-1' })
  putMetricAlarm(cloud, now, {
    AlarmName: 'errors',
    Namespace: 'Shop',
    MetricName: 'Errors',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 5,
    ComparisonOperator: 'GreaterThanThreshold',
    AlarmActions: [topic, gone],
  })
  setAlarmState(cloud, now, { AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'a drill' })
  const [transition] = takeTransitions(cloud)
  if (transition === undefined) throw new Error('the alarm did not move')
  return { cloud, transition }
}

const actions = (cloud: ReturnType<typeof createCloudWatch>): unknown => {
  const answer = describeAlarmHistory(cloud, now, { HistoryItemType: 'Action', ScanBy: 'TimestampAscending' })
  return answer.ok ? answer.value.AlarmHistoryItems : answer.fault
}

describe('an action that did not arrive', () => {
  it('is a failure in the history of its alarm, and the others stay', () => {
    const { cloud, transition } = alarmed()
    failAction(cloud, transition, gone, 'Topic does not exist')
    expect(actions(cloud)).toMatchObject([
      { HistorySummary: `Successfully executed action ${topic}` },
      {
        AlarmName: 'errors',
        Timestamp: now,
        HistorySummary: `Failed to execute action ${gone}`,
        HistoryData: expect.stringContaining('Received error: \\"Topic does not exist\\"'),
      },
    ])
  })

  it('of another moment or another action changes nothing', () => {
    const { cloud, transition } = alarmed()
    const before = actions(cloud)
    failAction(cloud, { ...transition, at: now + 60 }, gone, 'late')
    failAction(cloud, transition, `${topic}-other`, 'none')
    expect(actions(cloud)).toEqual(before)
  })
})
