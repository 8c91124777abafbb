import type { IntervalIndicator, RequestIndicator, Source } from '@nines/agreement'
import { classSignal } from './class-signal.ts'
import { customSignal } from './custom-signal.ts'
import { handedIn, type CloudSource } from './handed-in.ts'
import { requestSheet } from './request-sheet.ts'
import type { EventSignal, Unseen } from './signal.ts'
import { dimensionsOf } from './source-dimension.ts'

/** Where requests are counted, and which of them fail. */
export type Requests = Pick<RequestIndicator | IntervalIndicator, 'source' | 'classes'>

/** Requests and their failures at a source: the counters that the service publishes, by the classes of the agreement. */
export function requestSignal({ source, classes }: Requests): EventSignal | Unseen {
  if (source.kind === 'reported') return handedIn
  return source.kind === 'sqs' ? unrequested : cloudSignal(source, classes)
}

function cloudSignal(
  source: Exclude<CloudSource, { kind: 'sqs' }>,
  classes: Requests['classes'],
): EventSignal | Unseen {
  if (source.kind === 'custom') return customSignal(source, classes)
  if (source.kind !== 'canary') return classSignal(requestSheet(source), classes)
  return classes === undefined ? canary(source) : unclassed
}

/** Each run of a canary is 100 % or less: those at or below 99 are the ones that failed. */
function canary(source: Source): EventSignal {
  const runs = {
    namespace: 'CloudWatchSynthetics',
    metric: 'SuccessPercent',
    dimensions: dimensionsOf(source),
  }
  return {
    kind: 'events',
    stats: [
      { id: 'runs', ...runs, stat: 'SampleCount' },
      { id: 'failedRuns', ...runs, stat: 'TC(:99)' },
    ],
    total: ['runs'],
    out: [],
    counted: { part: 'bad', ids: ['failedRuns'] },
  }
}

const unclassed: Unseen = {
  kind: 'unseen',
  says: 'A canary counts runs that succeed and runs that fail, whatever its requests were answered.',
  fix: 'Take the classes out, and let the canary itself fail where a request does.',
}

const unrequested: Unseen = {
  kind: 'unseen',
  says: 'SQS counts messages and no failures, so a queue has no share of good requests.',
  fix: 'Measure the age of the oldest message, or count good and all events in a custom source.',
}
