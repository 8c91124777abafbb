import { nearest } from '../schema/nearest.ts'
import type { Path, Tell } from '../page/remark.ts'
import type { RulePage } from '../page/rule-page.ts'

const spelling = new Map<string, string | undefined>()

/** The spelling of a zone in the IANA list, or undefined when it is not there. */
function zoneName(zone: string): string | undefined {
  if (!spelling.has(zone)) spelling.set(zone, lookUp(zone))
  return spelling.get(zone)
}

function lookUp(zone: string): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Says when a zone is not in the IANA list, or is spelled otherwise there. */
export function tellZone(rule: RulePage, zone: string | undefined, path: Path, tell: Tell): void {
  if (zone === undefined) return
  const name = zoneName(zone)
  if (name === zone) return
  if (name !== undefined)
    tell({ rule, path, says: `The IANA list spells ${zone} as ${name}.`, fix: `Write ${name}.` })
  else tell({ rule, path, says: `${zone} is no time zone of the IANA list.`, fix: zoneFix(zone) })
}

function zoneFix(zone: string): string {
  const zones = Intl.supportedValuesOf('timeZone')
  const city = zones.find((name) => name.toLowerCase().endsWith(`/${zone.toLowerCase()}`))
  const near = city ?? nearest(zone, zones)
  return near === undefined
    ? 'Write a zone with its continent and city, such as Europe/London.'
    : `Write ${near}.`
}
