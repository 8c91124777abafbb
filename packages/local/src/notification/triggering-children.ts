import { isRecord } from '../shape/reading.ts'
import { decodeJson } from '../wire/json-protocol.ts'

/** The alarms that moved a composite, from its state reason data: CloudWatch names their members in capitals here. */
export function children(reasonData: string | undefined): readonly object[] {
  const data = decodeJson(Buffer.from(reasonData ?? '{}'))
  const alarms = isRecord(data) ? data['triggeringAlarms'] : undefined
  return Array.isArray(alarms) ? alarms.filter(isRecord).map(child) : []
}

function child({ arn, state }: Readonly<Record<string, unknown>>): object {
  const { value, timestamp } = isRecord(state) ? state : {}
  return { Arn: arn, State: { Value: value, Timestamp: timestamp } }
}
