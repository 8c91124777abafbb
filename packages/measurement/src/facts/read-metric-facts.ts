import { Fraction } from 'fraction.js'
import type { Desk, Path, Read } from '../reading/desk.ts'
import { listed, shown } from '../reading/desk.ts'
import { date, instant, span } from '../reading/instant.ts'
import { decimal, flag, oneOf, percent, text, whole } from '../reading/scalar.ts'
import {
  entries,
  isMapping,
  list,
  mapping,
  may,
  need,
  orElse,
  orNull,
  otherKind,
  wrongKind,
} from '../reading/shape.ts'
import { classKey } from './class-name.ts'
import type { EntityFacts } from './facts.ts'
import type { MetricFacts, Outage, OutageFacts, TallyFacts } from './metric-facts.ts'
import { tellOrder, tellRepeats } from './list-fault.ts'
import { tickets } from './read-tickets.ts'
import { counted, levels, partAboveWhole } from './series.ts'

const zero = new Fraction(0)
const one = new Fraction(1)

const readOutage = mapping({
  id: need(text),
  from: need(instant),
  detected: may(instant),
  confirmed: may(instant),
  ticketOpened: may(instant),
  to: need(orNull(instant)),
  affected: orElse(percent, one),
})

const outage: Read<Outage> = (data, at, desk) => {
  const read = readOutage(data, at, desk)
  if (read === undefined) return undefined
  const early = [read.to, read.detected, read.confirmed, read.ticketOpened].some(
    (each) => each !== null && each !== undefined && each < read.from,
  )
  if (early) return tellOrder(`Outage ${read.id}`, read.from, at, desk)
  return read
}

const outageKeys = mapping({
  kind: need(oneOf('outages')),
  outages: need(list(outage)),
  unknown: orElse(list(span), []),
})

const outages: Read<OutageFacts> = (data, at, desk) => {
  const read = outageKeys(data, at, desk)
  if (read === undefined || tellRepeats(read.outages, 'Outage', [...at, 'outages'], desk)) return undefined
  return read
}

const tallyKeys = mapping({
  kind: need(oneOf('tally')),
  bad: need(decimal),
  total: may(decimal),
  empty: orElse(decimal, zero),
  unknown: orElse(decimal, zero),
  excluded: orElse(entries(mapping({ all: need(decimal), bad: need(decimal) })), {}),
})

const tally: Read<TallyFacts> = (data, at, desk) => {
  const read = tallyKeys(data, at, desk)
  return read !== undefined && addsUp(read, at, desk) ? read : undefined
}

function addsUp({ bad, total, empty, excluded }: TallyFacts, at: Path, desk: Desk): boolean {
  const letOff = Object.values(excluded).reduce((sum, each) => sum.add(each.bad), zero)
  if (letOff.gt(bad))
    return tellSum(`${letOff.toString()} bad ones are let off, of ${bad.toString()} bad ones.`, at, desk)
  if (Object.values(excluded).some((each) => each.bad.gt(each.all)))
    return tellSum('An exclusion has more bad ones than all of it.', at, desk)
  if (total === undefined || bad.add(empty).lte(total)) return true
  return tellSum(
    `${bad.toString()} bad and ${empty.toString()} empty ones are counted, of ${total.toString()}.`,
    at,
    desk,
  )
}

function tellSum(says: string, at: Path, desk: Desk): false {
  desk.tell({
    rule: partAboveWhole,
    at: [...at, 'bad'],
    says,
    fix: 'Look whether the sums are of one thing and one window.',
  })
  return false
}

const point: Read<string> = (data, at, desk) =>
  typeof data === 'string' && /^\d+$/.test(data) ? data : wrongKind('a point of the scale', data, at, desk)

const event = mapping({ seconds: need(decimal), size: may(decimal), roundTrip: may(decimal) })
const statement = mapping({ on: need(date), by: need(text), kept: need(flag), evidence: need(list(text)) })

const kinds: Readonly<Record<string, Read<MetricFacts>>> = {
  counted,
  levels,
  outages,
  tally,
  classes: mapping({ kind: need(oneOf('classes')), counts: need(entries(decimal, classKey)) }),
  sums: mapping({ kind: need(oneOf('sums')), sum: need(decimal), count: need(decimal) }),
  timings: mapping({ kind: need(oneOf('timings')), events: need(list(event)) }),
  tickets,
  survey: mapping({ kind: need(oneOf('survey')), answers: need(entries(whole, point)), asked: may(whole) }),
  count: mapping({ kind: need(oneOf('count')), count: need(decimal) }),
  attested: mapping({ kind: need(oneOf('attested')), statements: need(list(statement)) }),
}

/** Reads the facts of one metric, whatever kind they say that they are. */
const metricFacts: Read<MetricFacts> = (data, at, desk) => {
  if (!isMapping(data)) return wrongKind('the facts of a metric', data, at, desk)
  const read = typeof data['kind'] === 'string' ? kinds[data['kind']] : undefined
  return read === undefined ? tellKind(data['kind'], Object.keys(kinds), at, desk) : read(data, at, desk)
}

const entityKeys = mapping({ kind: need(oneOf('entities')), of: need(entries(metricFacts)) })

/** Reads the facts of one metric, or of each of its entities. */
export const metricOrEntityFacts: Read<MetricFacts | EntityFacts> = (data, at, desk) =>
  isMapping(data) && data['kind'] === 'entities' ? entityKeys(data, at, desk) : metricFacts(data, at, desk)

function tellKind(kind: unknown, known: readonly string[], at: Path, desk: Desk): undefined {
  const says = kind === undefined ? 'No kind is said.' : `The kind is ${shown(kind)}.`
  const place = kind === undefined ? at : [...at, 'kind']
  desk.tell({
    rule: otherKind,
    at: place,
    says: `${says} There are ${listed([...known, 'entities', 'witnesses'])}.`,
    fix: 'Write one of these.',
  })
  return undefined
}
