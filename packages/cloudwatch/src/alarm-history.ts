import type { AlarmType } from './alarm-state.ts'

/** What kind of event a line of history is. */
export type HistoryItemType = 'ConfigurationUpdate' | 'StateUpdate' | 'Action'

/** One line of an alarm's history; `Timestamp` in epoch seconds, `HistoryData` is JSON. */
export interface AlarmHistoryItem {
  readonly AlarmName: string
  readonly AlarmType: AlarmType
  readonly Timestamp: number
  readonly HistoryItemType: HistoryItemType
  readonly HistorySummary: string
  readonly HistoryData: string
}

/** Input of DescribeAlarmHistory; dates in epoch seconds. */
export interface DescribeAlarmHistoryInput {
  readonly AlarmName?: string | undefined
  readonly AlarmTypes?: readonly string[] | undefined
  readonly HistoryItemType?: string | undefined
  readonly StartDate?: number | undefined
  readonly EndDate?: number | undefined
  readonly MaxRecords?: number | undefined
  readonly NextToken?: string | undefined
  readonly ScanBy?: string | undefined
}

/** Output of DescribeAlarmHistory. */
export interface DescribeAlarmHistoryOutput {
  readonly AlarmHistoryItems: readonly AlarmHistoryItem[]
  readonly NextToken?: string
}
