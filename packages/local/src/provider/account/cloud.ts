import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { SNSClient } from '@aws-sdk/client-sns'

/** One account's side of one region, with the official SDK clients that speak to it. */
export interface Cloud {
  readonly account: string
  readonly region: string
  readonly cloudwatch: CloudWatchClient
  readonly sns: SNSClient
}

/** Where the local endpoint listens, and which account speaks. */
export interface Access {
  readonly endpoint: string
  readonly account: string
}

/** Clouds by region, each made once. */
export function openClouds({ endpoint, account }: Access): (region: string) => Cloud {
  const clouds = new Map<string, Cloud>()
  return (region) => {
    const known = clouds.get(region)
    if (known !== undefined) return known
    // The local endpoint tells accounts apart by the access key id alone and checks no signature.
    const credentials = { accessKeyId: account, secretAccessKey: 'local' }
    const settings = { endpoint, region, credentials }
    const cloud = {
      account,
      region,
      cloudwatch: new CloudWatchClient(settings),
      sns: new SNSClient(settings),
    }
    clouds.set(region, cloud)
    return cloud
  }
}

/** Whether an SDK error says that the thing is not there: each API has a name of its own for it. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    [
      'ResourceNotFound',
      'ResourceNotFoundException',
      'DashboardNotFoundError',
      'NotFoundException',
      'NotFound',
    ].includes(error.name)
  )
}
