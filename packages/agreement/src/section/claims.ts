import type { Claims } from '../claim.ts'
import { spanOrTimeOf } from '../quantity/read-span.ts'
import { readDeadline } from './deadline.ts'
import { tellUnknownContact } from './escalation.ts'
import { given, present, readIf } from './given.ts'
import type { Scope } from './scope.ts'

/** Step 5: how a credit is asked for. */
export function readClaims(scope: Scope): Claims | undefined {
  const { claims } = scope.draft
  if (claims?.channel === undefined) return undefined
  const { channel, to, subject, deadlines, evidence, answered, late, standing } = claims
  tellUnknownContact(to, ['claims', 'to'], scope)
  const read = deadlines?.map((one, index) => one && readDeadline(one, ['claims', 'deadlines', index], scope))
  return {
    channel,
    ...given({ to, subject, answered: readIf(answered, spanOrTimeOf) }),
    deadlines: present(read),
    evidence: present(evidence),
    late: late ?? 'forfeits',
    standing: present(standing),
  }
}
