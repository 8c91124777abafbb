import type { Fields } from '../resource/field.ts'

/** What metric and composite alarms take alike. */
export const alarmFields: Fields = {
  alarmActions: { is: 'texts' },
  alarmDescription: { is: 'text' },
  insufficientDataActions: { is: 'texts' },
  okActions: { is: 'texts' },
}
