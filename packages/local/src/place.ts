/** One region of one account: alarms, metrics and topics of different places never meet. */
export interface Place {
  /** Twelve digits. */
  readonly account: string
  /** For example `eu-west-1`. */
  readonly region: string
}

/** The account of an access key that isn't itself twelve digits. */
const nobody = '000000000000'

const credential =
  /^AWS4-[A-Z0-9-]+ Credential=([^/,\s]+)\/\d{8}\/([a-z0-9-]{1,40})\/[a-z0-9-]+\/aws4_request(?:,|\s|$)/

/**
 * The place that a request speaks to, read from the credential scope of its SigV4 header; the signature itself
 * is not verified. Undefined when the request isn't signed.
 */
export function placeOf(authorization: string | undefined): Place | undefined {
  const found = credential.exec(authorization ?? '')
  const [, key, region] = found ?? []
  if (key === undefined || region === undefined) return undefined
  return { account: /^\d{12}$/.test(key) ? key : nobody, region }
}

/** The name of the partition in ARNs of a region. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}
