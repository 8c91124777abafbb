import { answer, type Answer } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type { DescribeAlarmHistoryInput, DescribeAlarmHistoryOutput } from './alarm-history.ts'

/** DescribeAlarmHistory. `now` in epoch seconds. */
export const describeAlarmHistory = (
  _cloud: CloudWatch,
  _now: number,
  _input: DescribeAlarmHistoryInput,
): Answer<DescribeAlarmHistoryOutput> => answer({ AlarmHistoryItems: [] })
