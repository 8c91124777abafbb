import type { Fault } from './fault.ts'
import type { Remark } from './remark.ts'
import type { RulePage } from './rule-page.ts'

const wrongForm: RulePage = { id: 'schema/form', severity: 'error', title: 'x', why: 'x' }
export const schemaRules: readonly RulePage[] = [wrongForm]

/** A fault in words. */
export function faultRemark(fault: Fault): Remark {
  return { rule: wrongForm, path: fault.path, says: JSON.stringify(fault).slice(0, 300), fix: 'x' }
}
