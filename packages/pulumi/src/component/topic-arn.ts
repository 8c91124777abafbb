import type { Topic } from '@pulumi/aws/sns/topic.js'
import type { Input } from '@pulumi/pulumi'

/** A topic under the name that SNS knows it by. */
export interface NamedTopic {
  readonly name: string
  readonly resource: Topic
}

/** Gives an ARN of the plan as the output of the topic that it names, so that Pulumi makes the topic first. */
export type Arns = (arn: string) => Input<string>

/** Topics of this component become outputs; any other ARN stays the text that it is. */
export function arnsOf(topics: readonly NamedTopic[]): Arns {
  const arns = new Map(topics.map(({ name, resource }) => [name, resource.arn]))
  return (arn) => arns.get(arn.slice(arn.lastIndexOf(':') + 1)) ?? arn
}
