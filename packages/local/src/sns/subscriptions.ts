import { mapOf } from '../wire/form.ts'
import { done, type QueryAnswer, refuse } from '../wire/query-protocol.ts'
import { entries, leaf, members } from '../wire/xml.ts'
import type { World } from '../world.ts'
import { identifier } from './identifier.ts'
import type { SnsOperation } from './operation.ts'
import { pageOf } from './page.ts'
import { refuseSubscriptionAttribute, subscriptionAttributes } from './subscription-attributes.ts'
import { asksFirst, misfit, type Subscription } from './subscription.ts'
import { keep, withTopic } from './known-topic.ts'
import type { Topic } from './topic.ts'

/** Subscribes an endpoint to a topic; the same endpoint again is the same subscription. */
export const subscribe: SnsOperation = (world, place, form) =>
  withTopic(world, place, form.get('TopicArn'), (topic) => {
    const protocol = form.get('Protocol') ?? ''
    const endpoint = form.get('Endpoint') ?? ''
    const attributes = mapOf(form, 'Attributes')
    const [other] = Object.entries(attributes).flatMap(
      ([name, value]) => refuseSubscriptionAttribute(name, value) ?? [],
    )
    const says = misfit(protocol, endpoint) ?? other
    if (says !== undefined) return refuse('InvalidParameter', says)
    const subscription: Subscription = topic.subscriptions.find(
      (known) => known.protocol === protocol && known.endpoint === endpoint,
    ) ?? {
      arn: `${topic.arn}:${identifier(topic.arn, protocol, endpoint)}`,
      topicArn: topic.arn,
      owner: place.account,
      protocol,
      endpoint,
      pending: asksFirst(protocol),
      attributes,
    }
    const others = topic.subscriptions.filter((known) => known.arn !== subscription.arn)
    world.topics.set(topic.arn, { ...topic, subscriptions: [...others, subscription] })
    const told = subscription.pending && form.get('ReturnSubscriptionArn') !== 'true'
    return done(leaf('SubscriptionArn', told ? 'pending confirmation' : subscription.arn))
  })

/** Removes a subscription; one that doesn't exist is removed already. */
export const unsubscribe: SnsOperation = (world, _, form) => {
  const arn = form.get('SubscriptionArn') ?? ''
  if (!/^arn:[\w-]+:sns:[^:]+:\d{12}:[^:]+:[^:]+$/.test(arn))
    return refuse('InvalidParameter', 'Invalid parameter: SubscriptionId')
  const topic = topicOf(world, arn)
  if (topic !== undefined)
    keep(world, {
      ...topic,
      subscriptions: topic.subscriptions.filter((subscription) => subscription.arn !== arn),
      removed: topic.removed + 1,
    })
  return { ok: true }
}

export const listSubscriptionsByTopic: SnsOperation = (world, place, form) =>
  withTopic(world, place, form.get('TopicArn'), (topic) => {
    const page = pageOf(topic.subscriptions, form.get('NextToken'))
    if (page === undefined) return refuse('InvalidParameter', 'Invalid parameter: NextToken')
    const subscriptions = members('Subscriptions', page.items.map(summary))
    return page.next === undefined ? done(subscriptions) : done(subscriptions, leaf('NextToken', page.next))
  })

function summary(subscription: Subscription): string {
  const arn = subscription.pending ? 'PendingConfirmation' : subscription.arn
  return [
    leaf('SubscriptionArn', arn),
    leaf('Owner', subscription.owner),
    leaf('Protocol', subscription.protocol),
    leaf('Endpoint', subscription.endpoint),
    leaf('TopicArn', subscription.topicArn),
  ].join('')
}

export const getSubscriptionAttributes: SnsOperation = (world, _, form) =>
  withSubscription(world, form.get('SubscriptionArn'), (subscription) =>
    done(entries('Attributes', subscriptionAttributes(subscription))),
  )

export const setSubscriptionAttributes: SnsOperation = (world, _, form) =>
  withSubscription(world, form.get('SubscriptionArn'), (subscription, topic) => {
    const name = form.get('AttributeName') ?? ''
    const value = form.get('AttributeValue') ?? ''
    const says = refuseSubscriptionAttribute(name, value)
    if (says !== undefined) return refuse('InvalidParameter', says)
    return replace(world, topic, {
      ...subscription,
      attributes: { ...subscription.attributes, [name]: value },
    })
  })

/** Confirms a subscription as its owner would; false when there is none of this ARN. */
export function confirm(world: World, arn: string): boolean {
  return withSubscription(world, arn, (subscription, topic) =>
    replace(world, topic, { ...subscription, pending: false }),
  ).ok
}

function replace(world: World, topic: Topic, changed: Subscription): QueryAnswer {
  const subscriptions = topic.subscriptions.map((known) => (known.arn === changed.arn ? changed : known))
  return keep(world, { ...topic, subscriptions })
}

function withSubscription(
  world: World,
  arn: string | null,
  use: (subscription: Subscription, topic: Topic) => QueryAnswer,
): QueryAnswer {
  const topic = topicOf(world, arn ?? '')
  const found = topic?.subscriptions.find((subscription) => subscription.arn === arn)
  return topic === undefined || found === undefined
    ? refuse('NotFound', 'Subscription does not exist', 404)
    : use(found, topic)
}

function topicOf(world: World, subscriptionArn: string): Topic | undefined {
  const topic = world.topics.get(subscriptionArn.split(':').slice(0, 6).join(':'))
  return topic?.subscriptions.some((known) => known.arn === subscriptionArn) === true ? topic : undefined
}
