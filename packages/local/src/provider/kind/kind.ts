import type { Cloud } from '../account/cloud.ts'
import type { Fields } from '../resource/field.ts'
import type { Properties } from '../value/value.ts'

/** A resource type that the stand-in provides: its inputs, and how they are put into the cloud and found there. */
export interface Kind {
  /** For example `aws:cloudwatch/metricAlarm:MetricAlarm`. */
  readonly token: string
  /** The words for it in messages. */
  readonly title: string
  readonly fields: Fields
  /** The input that names the resource in the cloud; `automatic` when the provider makes one up where the program gives none. */
  readonly name?: { readonly input: string; readonly automatic: boolean }
  readonly tagged: boolean
  /** Outputs that only the cloud knows, with the type that stands for them in a preview. */
  readonly computed: Readonly<Record<string, 'text' | 'flag'>>
  /** Makes it and answers its id. */
  readonly create: (cloud: Cloud, inputs: Properties) => Promise<string>
  /** What is live under the id; nothing when it is gone. */
  readonly read: (cloud: Cloud, id: string) => Promise<Live | undefined>
  /** Changes everything but the tags. */
  readonly update: (cloud: Cloud, id: string, inputs: Properties) => Promise<void>
  readonly remove: (cloud: Cloud, id: string) => Promise<void>
  /** The live tags of a tagged kind, and their change. */
  readonly tags?: TagStore
}

/** A live resource: its inputs as the program would write them, and the outputs that the cloud made. */
export interface Live {
  readonly inputs: Properties
  readonly computed: Properties
}

/** Where the tags of an ARN live. */
export interface TagStore {
  readonly read: (cloud: Cloud, arn: string) => Promise<Record<string, string>>
  readonly put: (cloud: Cloud, arn: string, tags: Readonly<Record<string, string>>) => Promise<void>
  readonly drop: (cloud: Cloud, arn: string, keys: readonly string[]) => Promise<void>
}
