/**
 * What is done to each stack. `preview`, `drift` and `apply` compare the agreements with what is live. The first two
 * change nothing and take no lock; a caller asks for a `drift` when any difference is bad news. `destroy` takes
 * everything away.
 */
export type Action = 'preview' | 'apply' | 'drift' | 'destroy'

/** Where the alarms are to live, and where Pulumi keeps its state. */
export type Target =
  | {
      readonly kind: 'aws'
      /** A URL (`s3://…`, `file://…`, `https://api.pulumi.com`); else whatever the user is logged in to. */
      readonly backend?: string
      /** A role to assume, in which `{account}` stands for the account of each stack. */
      readonly roleArn?: string
    }
  | {
      readonly kind: 'local'
      /** The URL of the local endpoint. */
      readonly endpoint: string
      /** The folder of the stand-in provider. */
      readonly provider: string
      /** A folder in which Pulumi's state and settings are kept, made when it isn't there. */
      readonly folder: string
    }
