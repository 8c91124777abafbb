import type { CloudWatch } from './cloud.ts'
import type { FeedSeries } from './feed-series.ts'

/** Takes minute data of a simulation in, into any namespace: the local side door that AWS does not have. Later data replace earlier of the same minute. */
export const feed = (_cloud: CloudWatch, _series: FeedSeries | readonly FeedSeries[]): void => undefined
