import { partitionOf, placeOf } from '../place.ts'
import { readForm } from '../wire/form.ts'
import { done, queryReply, refuse } from '../wire/query-protocol.ts'
import type { Reply } from '../wire/reply.ts'
import type { Request } from '../wire/request.ts'
import { leaf } from '../wire/xml.ts'
import type { World } from '../world.ts'
import type { SnsOperation } from './operation.ts'
import { publish } from './publishing.ts'
import {
  getSubscriptionAttributes,
  listSubscriptionsByTopic,
  setSubscriptionAttributes,
  subscribe,
  unsubscribe,
} from './subscriptions.ts'
import { listTagsForResource, tagResource, untagResource } from './tags.ts'
import { createTopic, deleteTopic, getTopicAttributes, listTopics, setTopicAttributes } from './topics.ts'

interface Service {
  readonly namespace: string
  readonly operations: Readonly<Record<string, SnsOperation>>
}

// STS only says who calls: the account of the access key.
const getCallerIdentity: SnsOperation = (_, { account, region }) =>
  done(
    leaf('Arn', `arn:${partitionOf(region)}:iam::${account}:root`),
    leaf('UserId', account),
    leaf('Account', account),
  )

// By the version of the API, which every request of the query protocol names.
const services: Readonly<Record<string, Service>> = {
  '2010-03-31': {
    namespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
    operations: {
      CreateTopic: createTopic,
      DeleteTopic: deleteTopic,
      GetSubscriptionAttributes: getSubscriptionAttributes,
      GetTopicAttributes: getTopicAttributes,
      ListSubscriptionsByTopic: listSubscriptionsByTopic,
      ListTagsForResource: listTagsForResource,
      ListTopics: listTopics,
      Publish: publish,
      SetSubscriptionAttributes: setSubscriptionAttributes,
      SetTopicAttributes: setTopicAttributes,
      Subscribe: subscribe,
      TagResource: tagResource,
      Unsubscribe: unsubscribe,
      UntagResource: untagResource,
    },
  },
  '2011-06-15': {
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    operations: { GetCallerIdentity: getCallerIdentity },
  },
}

const unknownService: Service = {
  namespace: 'http://webservices.amazon.com/AWSFault/2005-15-09',
  operations: {},
}

/** Answers a request of the query protocol: SNS, and who the caller is. */
export function answerQuery(world: World, request: Request): Reply {
  const form = readForm(request.body)
  const action = form.get('Action') ?? ''
  const { namespace, operations } = find(services, form.get('Version') ?? '') ?? unknownService
  const operation = find(operations, action)
  const place = placeOf(request.headers.authorization)
  if (place === undefined)
    return queryReply(
      action,
      namespace,
      refuse('MissingAuthenticationToken', 'Request is missing Authentication Token', 403),
    )
  if (operation === undefined)
    return queryReply(
      action,
      namespace,
      refuse('InvalidAction', `The local cloud plays no action ${action}.`),
    )
  return queryReply(action, namespace, operation(world, place, form))
}

function find<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
