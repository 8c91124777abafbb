import { isUnknown } from '../value/unknown.ts'
import { valueFrom } from '../protocol/struct.ts'
import { isList, isProperties, mapOf, textOf, textsOf, type Properties, type Value } from '../value/value.ts'

/** The arguments of the provider resource, understood. */
export interface Settings {
  readonly region: string
  /** Twelve digits. */
  readonly account: string
  readonly endpoint: string
  readonly defaultTags: Readonly<Record<string, string>>
  readonly ignoredTags: { readonly keys: readonly string[]; readonly prefixes: readonly string[] }
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the provider's arguments; throws in the words of a provider that can't be configured. */
export function readSettings(raw: Properties, environment: Environment): Settings {
  const args = decode(raw)
  const account = accountOf(args, environment)
  const allowed = textsOf(args, 'allowedAccountIds')
  if (allowed.length > 0 && !allowed.includes(account)) {
    throw new Error(`AWS account ID not allowed: ${account}`)
  }
  return {
    account,
    region: regionOf(args, environment),
    endpoint: endpointOf(args, environment),
    defaultTags: mapOf(objectOf(args, 'defaultTags'), 'tags'),
    ignoredTags: {
      keys: textsOf(objectOf(args, 'ignoreTags'), 'keys'),
      prefixes: textsOf(objectOf(args, 'ignoreTags'), 'keyPrefixes'),
    },
  }
}

/** Provider arguments that aren't texts cross the wire as JSON in a text. */
export function decode(args: Properties): Properties {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, decodeValue(value)]))
}

function decodeValue(value: Value): Value {
  if (typeof value !== 'string' || isUnknown(value) || !/^[[{]/.test(value)) return value
  try {
    return valueFrom(JSON.parse(value))
  } catch {
    return value
  }
}

function objectOf(args: Properties, name: string): Properties {
  const value = args[name]
  return isProperties(value) ? value : {}
}

/**
 * The account that the provider acts in. The stand-in asks no STS: an assumed role acts in the account of its ARN,
 * anything else in the account that the access key id names.
 */
export function accountOf(args: Properties, environment: Environment): string {
  const roles = isList(args['assumeRoles']) ? args['assumeRoles'].filter(isProperties) : []
  const last = roles.at(-1)
  const roleAccount = last && textOf(last, 'roleArn')?.split(':')[4]
  const account = roleAccount ?? textOf(args, 'accessKey') ?? environment['AWS_ACCESS_KEY_ID'] ?? ''
  if (/^\d{12}$/.test(account)) return account
  throw new Error(
    'The stand-in provider has no account. Give it the 12 digits of the account as access key id.',
  )
}

function regionOf(args: Properties, environment: Environment): string {
  const region = textOf(args, 'region') ?? environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION']
  if (region === undefined || region === '') throw new Error('The provider has no region. Set aws:region.')
  return region
}

// The stand-in is for this machine only: it must never reach AWS by a forgotten setting.
function endpointOf(args: Properties, environment: Environment): string {
  const listed = isList(args['endpoints']) ? args['endpoints'].filter(isProperties) : []
  const endpoint =
    listed.map((services) => textOf(services, 'cloudwatch')).find((url) => url !== undefined) ??
    environment['AWS_ENDPOINT_URL']
  if (endpoint !== undefined && URL.canParse(endpoint) && local.has(new URL(endpoint).hostname)) {
    return endpoint
  }
  throw new Error(
    `The stand-in provider speaks only to an endpoint of this machine, not to ${endpoint ?? 'AWS'}. Set endpoints.cloudwatch to the address that nines local prints.`,
  )
}

const local: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])
