import { type Answer, answer, type Fault, fault, nothing, type Nothing, refuse } from './answer.ts'
import { tagViolations } from './check/alarm-fields.ts'
import { constraintFault, required } from './check/constraint.ts'
import type { CloudWatch } from './cloud.ts'
import type {
  ListTagsForResourceInput,
  ListTagsForResourceOutput,
  TagResourceInput,
  UntagResourceInput,
} from './tag.ts'

const tagsPerResource = 50

const tagsOf = (cloud: CloudWatch, arn: string | undefined): Answer<Map<string, string>> => {
  const refused = constraintFault(required('resourceARN', arn))
  if (refused) return refuse(refused)
  const tags = cloud.tags.get(arn ?? '')
  return tags ? answer(tags) : refuse(fault('ResourceNotFoundException', `Unable to find resource ${arn}`))
}

const roomFault = (tags: ReadonlyMap<string, string>, input: TagResourceInput): Fault | undefined => {
  const keys = new Set([...tags.keys(), ...(input.Tags ?? []).map(({ Key = '' }) => Key)])
  return keys.size > tagsPerResource
    ? fault(
        'InvalidParameterValue',
        `A resource cannot have more than ${tagsPerResource} tags, it would have ${keys.size}`,
      )
    : undefined
}

/** TagResource: adds tags to an alarm or a dashboard, and replaces those of the same key. */
export const tagResource = (cloud: CloudWatch, _now: number, input: TagResourceInput): Answer<Nothing> => {
  const tags = tagsOf(cloud, input.ResourceARN)
  if (!tags.ok) return tags
  const refused =
    constraintFault([...required('tags', input.Tags), ...tagViolations(input.Tags)]) ??
    roomFault(tags.value, input)
  if (refused) return refuse(refused)
  for (const { Key = '', Value = '' } of input.Tags ?? []) tags.value.set(Key, Value)
  return nothing
}

/** UntagResource: takes tags away; keys that the resource does not have are passed over. */
export const untagResource = (
  cloud: CloudWatch,
  _now: number,
  input: UntagResourceInput,
): Answer<Nothing> => {
  const tags = tagsOf(cloud, input.ResourceARN)
  if (!tags.ok) return tags
  const refused = constraintFault(required('tagKeys', input.TagKeys))
  if (refused) return refuse(refused)
  for (const key of input.TagKeys ?? []) tags.value.delete(key)
  return nothing
}

/** ListTagsForResource. */
export const listTagsForResource = (
  cloud: CloudWatch,
  _now: number,
  input: ListTagsForResourceInput,
): Answer<ListTagsForResourceOutput> => {
  const tags = tagsOf(cloud, input.ResourceARN)
  return tags.ok ? answer({ Tags: Array.from(tags.value, ([Key, Value]) => ({ Key, Value })) }) : tags
}
