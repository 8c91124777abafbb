import { type Form, mapOf, tagsOf } from '../wire/form.ts'
import { done, type QueryAnswer, refuse } from '../wire/query-protocol.ts'
import { entries, leaf, members } from '../wire/xml.ts'
import type { SnsOperation } from './operation.ts'
import { pageOf } from './page.ts'
import { refuseTags } from './tags.ts'
import { attributesOf, refuseAttribute } from './topic-attributes.ts'
import { keep, withTopic } from './known-topic.ts'
import { type Topic, topicArn } from './topic.ts'

/** Makes a topic; one that exists with the same attributes and tags is answered again. */
export const createTopic: SnsOperation = (world, place, form) => {
  const name = form.get('Name') ?? ''
  const attributes = mapOf(form, 'Attributes')
  const trouble = refuseCreation(name, attributes, form)
  if (trouble !== undefined) return trouble
  const arn = topicArn(place, name)
  const tags = tagsOf(form)
  const known = world.topics.get(arn)
  if (known !== undefined) return again(known, attributes, tags)
  const topic: Topic = { arn, name, place, attributes, tags: tags ?? {}, subscriptions: [], removed: 0 }
  world.topics.set(arn, topic)
  return done(leaf('TopicArn', arn))
}

function refuseCreation(
  name: string,
  attributes: Readonly<Record<string, string>>,
  form: Form,
): QueryAnswer | undefined {
  const fifo = attributes['FifoTopic'] === 'true'
  const named = fifo ? /^[A-Za-z0-9_-]{1,251}\.fifo$/.test(name) : /^[A-Za-z0-9_-]{1,256}$/.test(name)
  if (!named) return refuse('InvalidParameter', 'Invalid parameter: Topic Name')
  const [says] = Object.entries(attributes).flatMap(([key, value]) => refuseAttribute(key, value) ?? [])
  if (says !== undefined) return refuse('InvalidParameter', says)
  return refuseTags(tagsOf(form) ?? {})
}

// Asked without attributes or without tags, SNS doesn't compare them.
function again(known: Topic, attributes: Topic['attributes'], tags: Topic['tags'] | undefined): QueryAnswer {
  const other = Object.entries(attributes).some(([key, value]) => attributesOf(known)[key] !== value)
  if (other)
    return refuse(
      'InvalidParameter',
      'Invalid parameter: Attributes Reason: Topic already exists with different attributes',
    )
  if (tags !== undefined && !same(tags, known.tags))
    return refuse(
      'InvalidParameter',
      'Invalid parameter: Tags Reason: Topic already exists with different tags',
    )
  return done(leaf('TopicArn', known.arn))
}

function same(one: Topic['tags'], other: Topic['tags']): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

/** Removes a topic and its subscriptions; one that doesn't exist is removed already. */
export const deleteTopic: SnsOperation = (world, place, form) => {
  const arn = form.get('TopicArn')
  const answer = withTopic(world, place, arn, () => done())
  if (!answer.ok && answer.code !== 'NotFound') return answer
  if (arn !== null) world.topics.delete(arn)
  return { ok: true }
}

export const getTopicAttributes: SnsOperation = (world, place, form) =>
  withTopic(world, place, form.get('TopicArn'), (topic) => done(entries('Attributes', attributesOf(topic))))

export const setTopicAttributes: SnsOperation = (world, place, form) =>
  withTopic(world, place, form.get('TopicArn'), (topic) => {
    const name = form.get('AttributeName') ?? ''
    const value = form.get('AttributeValue') ?? ''
    const says = refuseAttribute(name, value)
    if (says !== undefined) return refuse('InvalidParameter', says)
    return keep(world, { ...topic, attributes: { ...topic.attributes, [name]: value } })
  })

export const listTopics: SnsOperation = (world, place, form) => {
  const own = [...world.topics.values()].filter(
    (topic) => topic.place.account === place.account && topic.place.region === place.region,
  )
  const page = pageOf(own, form.get('NextToken'))
  if (page === undefined) return refuse('InvalidParameter', 'Invalid parameter: NextToken')
  const topics = members(
    'Topics',
    page.items.map((topic) => leaf('TopicArn', topic.arn)),
  )
  return page.next === undefined ? done(topics) : done(topics, leaf('NextToken', page.next))
}
