import type { Settings } from './settings.ts'
import { textOf, type Properties } from '../value/value.ts'

/** Answers the functions of the provider that programs of nines may call; nothing for any other. */
export function invoke(token: string, args: Properties, settings: Settings): Properties | undefined {
  switch (token) {
    case 'aws:index/getCallerIdentity:getCallerIdentity':
      return callerIdentity(settings)
    case 'aws:index/getRegion:getRegion':
      return regionFacts(textOf(args, 'region') ?? settings.region)
    default:
      return undefined
  }
}

function callerIdentity({ account }: Settings): Properties {
  return {
    accountId: account,
    arn: `arn:aws:iam::${account}:user/local`,
    id: account,
    userId: 'local',
  }
}

function regionFacts(region: string): Properties {
  return {
    description: region,
    endpoint: `ec2.${region}.amazonaws.com`,
    id: region,
    name: region,
    region,
  }
}
