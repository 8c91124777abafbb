import type { Desk, Path, Read } from '../reading/desk.ts'
import { instant, wrongOrder } from '../reading/instant.ts'
import { text } from '../reading/scalar.ts'
import { mapping, may, missing, need } from '../reading/shape.ts'
import { instantText } from '../time/zone-time.ts'
import type { IncidentFacts } from './facts.ts'
import { anyAskedWindow } from './window-name.ts'

const keys = mapping({
  metric: need(text),
  entity: may(text),
  window: may(anyAskedWindow),
  start: may(instant),
  end: may(instant),
  aware: may(instant),
  eligible: may(instant),
})

/** Reads what people know of an incident: nothing of it can have come before its start. */
export const readIncident: Read<IncidentFacts> = (data, at, desk) => {
  const read = keys(data, at, desk)
  if (read === undefined) return undefined
  const { start, end, aware, eligible } = read
  const all = Object.entries({ end, aware, eligible })
  const early = all.find(([, moment]) => start !== undefined && moment !== undefined && moment < start)
  if (early !== undefined) return tellOrder(early[0], start ?? 0, at, desk)
  return [start, end, aware, eligible].some((moment) => moment !== undefined) ? read : tellEmpty(at, desk)
}

function tellOrder(key: string, start: number, at: Path, desk: Desk): undefined {
  const says = `${key} lies before the incident's start, ${instantText(start)}.`
  desk.tell({
    rule: wrongOrder,
    at: [...at, key],
    says,
    fix: 'Look at both instants, and write the right ones.',
  })
  return undefined
}

function tellEmpty(at: Path, desk: Desk): undefined {
  const says = 'No instant of the incident is said.'
  desk.tell({ rule: missing, at, says, fix: 'Write start, end, aware or eligible, or take it out.' })
  return undefined
}
