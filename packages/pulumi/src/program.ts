import { Provider, type ProviderArgs } from '@pulumi/aws/provider.js'
import { Agreement } from './component/component.ts'
import type { PlannedStack } from './stack.ts'

/** How the program reaches an account. */
export interface Access {
  /** A role to assume, in which `{account}` stands for the account of the stack. */
  readonly roleArn?: string
  /** A local endpoint to speak to instead of AWS. */
  readonly endpoint?: string
  /**
   * A composite that the provider can only replace stays where it is, and the new one is put over it, which CloudWatch takes for a
   * change. Whoever runs the program so takes the mark off those that are to go.
   */
  readonly inPlace?: boolean
}

/** The Pulumi program: everything that one stack holds. It runs inline in `enforce` and under a plain `pulumi up`. */
export function provision(stack: PlannedStack, access: Access): readonly Agreement[] {
  // A stack whose agreements are gone holds nothing; then its provider goes as well.
  if (stack.plans.length === 0) return []
  const provider = new Provider('aws', {
    region: stack.place.region,
    // Credentials of a wrong account stop here, not in somebody's alarms.
    allowedAccountIds: [stack.place.account],
    defaultTags: { tags: { 'nines:stack': stack.name } },
    ...role(stack, access),
    ...local(stack, access),
  })
  return stack.plans.map((plan) => new Agreement(plan, { provider }, access.inPlace === true))
}

function role({ place }: PlannedStack, { roleArn }: Access): Pick<ProviderArgs, 'assumeRoles'> {
  if (roleArn === undefined) return {}
  return { assumeRoles: [{ roleArn: roleArn.replaceAll('{account}', place.account), sessionName: 'nines' }] }
}

function local({ place }: PlannedStack, { endpoint }: Access): Partial<ProviderArgs> {
  if (endpoint === undefined) return {}
  return {
    endpoints: [{ cloudwatch: endpoint, sns: endpoint }],
    accessKey: place.account,
    secretKey: 'local',
    skipCredentialsValidation: true,
    skipMetadataApiCheck: true,
    skipRequestingAccountId: true,
  }
}
