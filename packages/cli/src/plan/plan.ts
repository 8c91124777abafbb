import { exitCodeOf } from '../check/check-result.ts'
import type { Door } from '../door.ts'
import type { ExitCode } from '../exit-code.ts'
import { findingsText } from '../printers/findings-text.ts'
import { planJson } from '../printers/plan-json.ts'
import { planText } from '../printers/plan-text.ts'
import { planAll } from './plan-result.ts'

/** What was asked of `plan`. */
export interface PlanRequest {
  readonly paths: readonly string[]
  readonly format: 'text' | 'json'
}

/** Prints what CloudWatch will hold; what is not as it has to be follows on stderr. */
export async function printPlan({ cwd, out, err }: Door, { paths, format }: PlanRequest): Promise<ExitCode> {
  const result = await planAll(cwd, paths)
  const checked = { agreements: result.planned.length, findings: result.findings }
  out.write(format === 'json' ? planJson(result) : planText(result, out))
  if (format === 'text' && result.findings.length > 0) err.write(`\n${findingsText(checked, err)}`)
  return exitCodeOf(checked)
}
