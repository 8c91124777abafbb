import { listOf, tagsOf } from '../wire/form.ts'
import { done, type QueryAnswer, refuse } from '../wire/query-protocol.ts'
import { leaf, members } from '../wire/xml.ts'
import type { SnsOperation } from './operation.ts'
import { keep } from './known-topic.ts'
import type { Topic } from './topic.ts'

// Tags that a topic can have.
const limit = 50

/** Why a topic can't have these tags; undefined when it can. */
export function refuseTags(tags: Topic['tags']): QueryAnswer | undefined {
  if (Object.keys(tags).length > limit)
    return refuse('TagLimitExceeded', 'Could not complete request: tag quota of per resource exceeded')
  const fits = Object.entries(tags).every(([key, value]) => /^.{1,128}$/su.test(key) && value.length <= 256)
  if (!fits) return refuse('InvalidParameter', 'Invalid parameter: Tags')
  return Object.keys(tags).some((key) => key.toLowerCase().startsWith('aws:'))
    ? refuse(
        'InvalidParameter',
        'Invalid parameter: Tags Reason: aws: prefixed tag key names are not allowed',
      )
    : undefined
}

export const tagResource: SnsOperation = (world, _, form) =>
  withResource(world.topics.get(form.get('ResourceArn') ?? ''), (topic) => {
    const tags = { ...topic.tags, ...tagsOf(form) }
    return refuseTags(tags) ?? keep(world, { ...topic, tags })
  })

export const untagResource: SnsOperation = (world, _, form) =>
  withResource(world.topics.get(form.get('ResourceArn') ?? ''), (topic) => {
    const gone = new Set(listOf(form, 'TagKeys'))
    const tags = Object.fromEntries(Object.entries(topic.tags).filter(([key]) => !gone.has(key)))
    return keep(world, { ...topic, tags })
  })

export const listTagsForResource: SnsOperation = (world, _, form) =>
  withResource(world.topics.get(form.get('ResourceArn') ?? ''), (topic) =>
    done(
      members(
        'Tags',
        Object.entries(topic.tags).map(([key, value]) => leaf('Key', key) + leaf('Value', value)),
      ),
    ),
  )

function withResource(topic: Topic | undefined, use: (topic: Topic) => QueryAnswer): QueryAnswer {
  return topic === undefined ? refuse('ResourceNotFound', 'Resource does not exist', 404) : use(topic)
}
