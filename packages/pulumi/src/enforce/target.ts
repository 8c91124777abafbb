/**
 * What is done to each stack. `preview` and `apply` compare the agreements with what is live; `drift` compares what is
 * live with what was applied last, changes nothing and takes no lock; `destroy` takes everything away.
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
