import { resolve } from 'node:path'
import { enforce, type EnforceEvent, type Outcome, type StackOutcome } from '@nines/pulumi'
import type { Door } from '../door.ts'
import { fine, unjudged, wanting, type ExitCode } from '../exit-code.ts'
import { findingsJson } from '../printers/findings-json.ts'
import { findingsText } from '../printers/findings-text.ts'
import { outcomeText } from '../printers/outcome-text.ts'
import { planAll, type PlanResult } from '../plan/plan-result.ts'
import { Refusal } from '../refusal.ts'
import type { EnforcementRequest } from './enforce-request.ts'
import { teller } from './event-progress.ts'
import { targetOf } from './target.ts'

/** Compares what is agreed with what is live, or makes it so, and tells how it goes. */
export async function runEnforcement(door: Door, request: EnforcementRequest): Promise<ExitCode> {
  const result = await planAll(resolve(door.cwd, request.folder), [])
  const errors = result.findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return refuse(door, request, { ...result, findings: errors })
  const outcome = await enforce({
    // Drafts and proposals bind nobody yet, and what is retired binds nobody any more.
    plans: result.planned.filter(({ status }) => status === 'agreed').map(({ plan }) => plan),
    action: request.action,
    target: await targetOf(request, door.env),
    environment: door.env,
    tell: request.format === 'json' ? (event) => writeLine(door, event) : teller(door, request.action),
    signal: door.interruption(),
    ...(request.stacks.length === 0 ? {} : { only: request.stacks }),
  })
  if (outcome.kind === 'not run') throw new Refusal(outcome.says, outcome.fix ?? 'Nothing was changed.')
  refuseUnknown(request, outcome)
  const stacks = outcome.stacks.map(inNameOrder)
  if (request.format === 'json') writeLine(door, { kind: 'outcome', stacks })
  else door.out.write(outcomeText(stacks, request, door.out))
  return exitCodeOf(outcome, request)
}

function writeLine({ out }: Door, event: EnforceEvent | { kind: 'outcome'; stacks: unknown }): void {
  out.write(`${JSON.stringify(event)}\n`)
}

/** An agreement with errors would look like one that is gone, and its alarms would go: nothing is touched. */
function refuse(
  { out, err }: Door,
  { format }: EnforcementRequest,
  { planned, findings }: PlanResult,
): ExitCode {
  const result = { agreements: planned.length, findings }
  if (format === 'json') out.write(findingsJson(result))
  else
    err.write(
      `${findingsText(result, err)}Nothing was changed: an agreement that cannot be read would look like one that is gone.\n`,
    )
  return wanting
}

function refuseUnknown(
  { stacks: named }: EnforcementRequest,
  { stacks }: Extract<Outcome, { kind: 'ran' }>,
): void {
  const unknown = named.filter((name) => !stacks.some(({ stack }) => stack === name))
  if (unknown.length === 0) return
  throw new Refusal(
    `No agreement names the stack ${unknown.join(', ')}, and Pulumi knows none of that name.`,
    'A stack is named after its account and region, for example 111122223333-eu-west-1.',
  )
}

// The engine works on many at once and tells them as they end.
function inNameOrder(stack: StackOutcome): StackOutcome {
  const changes = stack.changes.toSorted((a, b) => (`${a.name} ${a.urn}` < `${b.name} ${b.urn}` ? -1 : 1))
  return { ...stack, changes }
}

/** A stack that failed is not judged; a drift that was found is found wanting. */
function exitCodeOf({ stacks }: Extract<Outcome, { kind: 'ran' }>, { action }: EnforcementRequest): ExitCode {
  if (stacks.some(({ ok }) => !ok)) return unjudged
  return action === 'drift' && stacks.some(({ changes }) => changes.length > 0) ? wanting : fine
}
