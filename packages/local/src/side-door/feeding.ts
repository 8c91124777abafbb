import { feed, type FeedSeries } from '@nines/cloudwatch'
import { complain } from '../shape/complaint.ts'
import { isRecord, read } from '../shape/reading.ts'
import { list, real, structure, text, time, whole } from '../shape/shape.ts'
import { json, type Reply } from '../wire/reply.ts'
import { cloudOf, type World } from '../world.ts'

const numbers = list(real)
const shape = structure({
  'account!': text(12, 12, String.raw`\d{12}`),
  'region!': text(1, 40, '[a-z0-9-]+'),
  'series!': list(
    structure({
      'namespace!': text(1, 255),
      'metricName!': text(1, 255),
      dimensions: list(structure({ 'Name!': text(1, 255), 'Value!': text(1, 1024) }), 30),
      unit: text(),
      'start!': time,
      'step!': whole(60, 60),
      'data!': structure({
        sums: numbers,
        counts: numbers,
        minima: numbers,
        maxima: numbers,
        values: numbers,
      }),
    }),
  ),
})

interface Feeding {
  readonly account: string
  readonly region: string
  readonly series: readonly FeedSeries[]
}

/** Takes minute data into any namespace: `{ account, region, series: [{ namespace, metricName, start, step: 60, data }] }`. */
export function takeMetrics(world: World, raw: unknown): Reply {
  const reading = read(shape, withGaps(raw), 'json')
  if (!reading.ok) return json(400, { says: `${reading.says}.` })
  const [trouble] = complain(shape, reading.value)
  if (trouble !== undefined) return json(400, { says: `${trouble.path.join('.')}: ${trouble.says}.` })
  if (!isFeeding(reading.value)) return json(400, { says: 'Each data holds sums, or values with counts.' })
  const { account, region, series } = reading.value
  feed(cloudOf(world, { account, region }), series)
  return json(200, { series: series.length })
}

// JSON has no NaN: a minute without a datapoint is null.
function withGaps(raw: unknown): unknown {
  if (raw === null) return Number.NaN
  if (Array.isArray(raw)) return raw.map(withGaps)
  if (!isRecord(raw)) return raw
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, withGaps(value)]))
}

// The shape has checked all but which kind of data each series has.
function isFeeding(value: unknown): value is Feeding {
  if (!isRecord(value) || !Array.isArray(value['series'])) return false
  return value['series'].every(({ data }) => data.sums !== undefined || (data.values && data.counts))
}
