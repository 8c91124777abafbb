import { answer, nothing, type Answer, type Nothing } from './answer.ts'
import type { CloudWatch } from './cloud.ts'
import type {
  ListTagsForResourceInput,
  ListTagsForResourceOutput,
  TagResourceInput,
  UntagResourceInput,
} from './tag.ts'

/** TagResource. `now` in epoch seconds. */
export const tagResource = (_cloud: CloudWatch, _now: number, _input: TagResourceInput): Answer<Nothing> =>
  nothing

/** UntagResource. `now` in epoch seconds. */
export const untagResource = (
  _cloud: CloudWatch,
  _now: number,
  _input: UntagResourceInput,
): Answer<Nothing> => nothing

/** ListTagsForResource. `now` in epoch seconds. */
export const listTagsForResource = (
  _cloud: CloudWatch,
  _now: number,
  _input: ListTagsForResourceInput,
): Answer<ListTagsForResourceOutput> => answer({ Tags: [] })
