/** Somebody who would receive the messages of a topic. */
export interface Subscription {
  readonly arn: string
  readonly topicArn: string
  /** The account that subscribed. */
  readonly owner: string
  readonly protocol: string
  readonly endpoint: string
  /** E-mail and web endpoints wait until somebody confirms; nothing reaches them before. */
  readonly pending: boolean
  readonly attributes: Readonly<Record<string, string>>
}

// Protocol, what an endpoint of it looks like, and what SNS says of another.
const endpoints: Readonly<Record<string, readonly [form: RegExp, says: string]>> = {
  http: [/^http:\/\/\S+$/, 'Endpoint must match the specified protocol'],
  https: [/^https:\/\/\S+$/, 'Endpoint must match the specified protocol'],
  email: [/^[^@\s]+@[^@\s]+$/, 'Email address'],
  'email-json': [/^[^@\s]+@[^@\s]+$/, 'Email address'],
  sms: [/^\+?[\d\s().-]{4,20}$/, 'Invalid SMS endpoint'],
  sqs: [/^arn:[\w-]+:sqs:[^:]+:\d{12}:[^:]+$/, 'SQS endpoint ARN'],
  lambda: [/^arn:[\w-]+:lambda:[^:]+:\d{12}:function:.+$/, 'Lambda endpoint ARN'],
  firehose: [/^arn:[\w-]+:firehose:[^:]+:\d{12}:deliverystream\/.+$/, 'Firehose endpoint ARN'],
  application: [/^arn:[\w-]+:sns:[^:]+:\d{12}:endpoint\/.+$/, 'Application endpoint arn invalid'],
}

/** Why a protocol and an endpoint make no subscription, in SNS's words; undefined when they do. */
export function misfit(protocol: string, endpoint: string): string | undefined {
  const known = Object.hasOwn(endpoints, protocol) ? endpoints[protocol] : undefined
  if (known === undefined)
    return `Invalid parameter: Amazon SNS does not support this protocol string: ${protocol}`
  const [form, says] = known
  return form.test(endpoint) ? undefined : `Invalid parameter: ${says}`
}

/** Whether SNS asks the owner of an endpoint of a protocol before it sends anything there. */
export function asksFirst(protocol: string): boolean {
  return ['http', 'https', 'email', 'email-json'].includes(protocol)
}
