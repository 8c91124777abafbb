import type { AlarmHistoryItem } from './alarm-history.ts'
import type { CloudWatch } from './cloud.ts'
import type { Transition } from './transition.ts'

/**
 * Notes in an alarm's history that an action of a transition did not arrive, and why: the room that delivers
 * knows, this one had noted a success. Nothing is noted for an action that the transition does not perform.
 */
export const failAction = (
  cloud: CloudWatch,
  transition: Transition,
  action: string,
  reason: string,
): void => {
  const index = cloud.history.findLastIndex((item) => isSuccess(item, transition, action))
  const item = cloud.history[index]
  if (item === undefined) return
  const error = `Failed to execute action ${action}. Received error: "${reason}"`
  cloud.history[index] = {
    ...item,
    HistorySummary: `Failed to execute action ${action}`,
    HistoryData: JSON.stringify({
      version: '1.0',
      actionState: 'Failed',
      notificationResource: action,
      error,
    }),
  }
}

const isSuccess = (item: AlarmHistoryItem, { at, alarmName }: Transition, action: string): boolean =>
  item.AlarmName === alarmName &&
  item.Timestamp === at &&
  item.HistorySummary === `Successfully executed action ${action}`
