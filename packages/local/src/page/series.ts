import { getMetricData, type MetricDataResult } from '@nines/cloudwatch'
import type { Look } from './look.ts'
import type { MetricLine } from './metric-line.ts'

/** A line with what was measured. */
export interface Series {
  readonly line: MetricLine
  readonly label: string
  readonly color: string
  readonly times: readonly number[]
  readonly values: readonly number[]
}

/** The series of a widget's visible lines, and what kept others from being read. */
export interface Measured {
  readonly series: readonly Series[]
  readonly troubles: readonly string[]
}

// Distinct on white and on black; the first is for the one line of most graphs.
const palette = ['#1f77b4', '#d9730d', '#2ca02c', '#d62728', '#9467bd', '#8c564b', '#e377c2', '#7f7f7f']

/** Reads the lines of a widget, each from the account and region where it lives. */
export function measure(look: Look, lines: readonly MetricLine[]): Measured {
  const places = Map.groupBy(lines, ({ place }) => `${place.account}/${place.region}`)
  const read = [...places.values()].map((group) => readGroup(look, group))
  const results = new Map(read.flatMap(({ results: found }) => found.map((result) => [result.Id, result])))
  return {
    series: lines
      .filter(({ visible }) => visible)
      .flatMap((line, index): readonly Series[] => {
        const result = results.get(line.id)
        if (result === undefined) return []
        const color = line.color ?? palette[index % palette.length] ?? 'currentColor'
        return [{ line, label: result.Label, color, times: result.Timestamps, values: result.Values }]
      }),
    troubles: read.flatMap(({ trouble }) => trouble ?? []),
  }
}

interface Read {
  readonly results: readonly MetricDataResult[]
  readonly trouble?: string
}

function readGroup(look: Look, lines: readonly MetricLine[]): Read {
  const place = lines[0]?.place ?? look.home
  const cloud = look.cloud(place)
  if (cloud === undefined)
    return {
      results: [],
      trouble: `The metrics of account ${place.account} in ${place.region} are not here.`,
    }
  const answer = getMetricData(cloud, look.now, {
    MetricDataQueries: lines.map(({ query, visible }) => ({ ...query, ReturnData: visible })),
    StartTime: look.range.start,
    EndTime: look.range.end,
    ScanBy: 'TimestampAscending',
  })
  return answer.ok
    ? { results: answer.value.MetricDataResults }
    : { results: [], trouble: answer.fault.message }
}
