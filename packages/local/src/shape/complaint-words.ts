import type { Fault } from '../wire/fault.ts'
import type { Complaint } from './complaint.ts'

/**
 * The words of AWS's general front end, which counts all troubles and names members in lower camel case:
 * `1 validation error detected: Value null at 'alarmName' failed to satisfy constraint: Member must not be null`.
 */
export function detected(complaints: readonly Complaint[], code: string): Fault {
  const each = complaints.map(
    ({ path, value, says }) =>
      `Value ${printed(value)} at '${path.map(camel).join('.')}' failed to satisfy constraint: ${says}`,
  )
  const errors = complaints.length === 1 ? 'error' : 'errors'
  return { code, message: `${complaints.length} validation ${errors} detected: ${each.join('; ')}` }
}

/** The words of CloudWatch's data front end, which names the first trouble and its own two codes. */
export function parameter(complaint: Complaint): Fault {
  const name = complaint.path.map((step) => (typeof step === 'number' ? `member.${step}` : step)).join('.')
  if (complaint.value === null)
    return { code: 'MissingParameter', message: `The parameter ${name} is required.` }
  const says = complaint.says.replace(/^Member must/, 'must')
  return { code: 'InvalidParameterValue', message: `The parameter ${name} ${says}.` }
}

function camel(step: string | number): string {
  if (typeof step === 'number') return `${step}.member`
  // `OKActions` is `oKActions`: only the first letter is lowered.
  return step.charAt(0).toLowerCase() + step.slice(1)
}

function printed(value: unknown): string {
  if (value === null) return 'null'
  return `'${Array.isArray(value) ? `[${value.map(brief).join(', ')}]` : brief(value)}'`
}

function brief(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
