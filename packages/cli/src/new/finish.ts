import type { Door } from '../door.ts'
import { fine, unjudged, wanting, type ExitCode } from '../exit-code.ts'
import { findingsText } from '../printers/findings-text.ts'
import type { Outcome } from './asking/interview.ts'
import { obstaclesText } from './asking/obstacles.ts'
import { closingText } from './closing.ts'
import type { Context, Work } from './context.ts'
import { madeFiles, type MadeFiles } from './made-files.ts'
import { madeJson, obstaclesJson, unsoundJson } from './new-json.ts'
import { writeFiles } from './writing/write-files.ts'

/** How the end of an interview is told. */
export interface Finish {
  /** True: the file is printed and nothing is written. */
  readonly isDry: boolean
  readonly format: 'text' | 'json'
}

/** Tells everything that stands in the way of writing anything. */
export function refuse(door: Door, { format }: Pick<Finish, 'format'>, outcome: Outcome): ExitCode {
  if (format === 'json') door.out.write(obstaclesJson(outcome))
  else door.err.write(obstaclesText(outcome, door.err))
  return unjudged
}

/** Writes what was answered, or prints it, and tells what comes next. What `check` finds wrong is told, and nothing written. */
export function finish(
  door: Door,
  request: Finish,
  { context, work }: { readonly context: Context; readonly work: Work },
): ExitCode {
  const made = madeFiles(context, work)
  if (made.findings.some(({ severity }) => severity === 'error')) return unsound(door, request, made)
  if (!request.isDry) writeFiles([made.agreement, ...(made.cases ? [made.cases] : [])], made.changed)
  if (request.format === 'json') door.out.write(madeJson(made, request))
  else tell(door, request, made)
  return fine
}

function unsound(door: Door, { format }: Finish, { findings }: MadeFiles): ExitCode {
  if (format === 'json') door.out.write(unsoundJson(findings))
  else door.err.write(`${findingsText({ agreements: 1, findings }, door.err)}Nothing was written.\n`)
  return wanting
}

function tell(door: Door, { isDry }: Finish, made: MadeFiles): void {
  if (isDry) {
    door.out.write(made.agreement.text)
    return
  }
  const { findings } = made
  if (findings.length > 0) door.out.write(`${findingsText({ agreements: 1, findings }, door.out)}\n`)
  door.out.write(closingText(made, door.out))
}
