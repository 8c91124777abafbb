import { formatPercent } from '@nines/agreement'
import { isMap, type YAMLMap } from 'yaml'
import { eachScalar } from '../each-scalar.ts'
import type { Edit } from '../edit.ts'
import type { Mending } from '../mending.ts'
import { respell } from '../respell.ts'
import type { ScalarSpot, Step } from '../walk.ts'

export const bareShare: Mending = {
  title:
    'A share without a percent sign gets one: `99.9` is `>= 99.9 %`, and from 0.9 to below 1 it is a ratio, `0.999` is `>= 99.9 %`. `0.999 %` stays: it says percent, and only its author knows.',
  find: eachScalar(written),
}

function written({ node, above }: ScalarSpot): readonly Edit[] {
  const meant = isShare(above) ? percentOf(node.source.trim().replace(/^(?:>=|≥) ?/u, '')) : undefined
  return meant === undefined ? [] : respell(node, `>= ${meant}`, 'the share is written in percent')
}

function isShare(above: readonly Step[]): boolean {
  const [section, , place] = above
  if (section?.key !== 'metrics' || place === undefined || above.length !== 3) return false
  return place.key === 'share' || (place.key === 'target' && promisesShare(place.map))
}

function percentOf(number: string): string | undefined {
  if (/^0\.9\d{0,8}$/u.test(number)) return formatPercent(number, 9)
  return /^(?:[5-9]\d(?:\.\d{1,9})?|100(?:\.0{1,9})?)$/u.test(number) ? `${number} %` : undefined
}

// Requests succeed or are quick by share; what waits, tickets and percentiles have a time as their target.
function promisesShare(metric: YAMLMap.Parsed): boolean {
  const measure = metric.get('measure')
  if (!isMap(measure)) return false
  const latency = measure.get('latency')
  return measure.has('requests') || (isMap(latency) && latency.has('within') && !latency.has('percentile'))
}
