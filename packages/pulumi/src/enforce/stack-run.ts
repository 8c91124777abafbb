import type { EngineEvent, Stack } from '@pulumi/pulumi/automation/index.js'
import type { PlannedStack } from '../stack.ts'
import { understand } from './engine-event.ts'
import { compositeType, letGo, plannedComposites } from './in-place.ts'
import { withLock } from './lock.ts'
import type { StackOutcome } from './outcome.ts'
import { recover } from './recovery.ts'
import type { EnforceRequest } from './request.ts'
import { count, emptyTally, summarize, type Tally } from './tally.ts'
import { explain } from './trouble.ts'
import { openStack, type Workshop } from './workspace.ts'

/** Alarm calls that go out together: CloudWatch takes about three a second, and the provider waits and tries again. */
const parallel = 8

/** Runs the action on one stack; what goes wrong is in the outcome. */
export async function runStack(
  workshop: Workshop,
  planned: PlannedStack,
  request: EnforceRequest,
): Promise<StackOutcome> {
  const { action, tell, signal } = request
  const tally = emptyTally()
  tell({ kind: 'started', stack: planned.name, action })
  const outcome = await attempt(tally, planned, request, async () => {
    signal?.throwIfAborted()
    const stack = await openStack(workshop, planned, action)
    await act(stack, planned, request, tally)
  })
  tell({ kind: 'finished', stack: planned.name, outcome })
  return outcome
}

async function attempt(
  tally: Tally,
  { name: stack, place }: PlannedStack,
  { action, signal }: EnforceRequest,
  work: () => Promise<void>,
): Promise<StackOutcome> {
  const result = (): Omit<StackOutcome, 'ok'> => ({
    stack,
    place,
    action,
    summary: summarize(tally, action),
    changes: [...tally.changes.values()],
  })
  try {
    await work()
    return { ...result(), ok: true }
  } catch (error) {
    return { ...result(), ok: false, ...explain(error, tally.errors, signal?.aborted === true) }
  }
}

async function act(
  stack: Stack,
  planned: PlannedStack,
  { action, tell, signal }: EnforceRequest,
  tally: Tally,
): Promise<void> {
  const recovered = (says: string): void => tell({ kind: 'recovered', stack: planned.name, says })
  const options = {
    color: 'never' as const,
    parallel,
    // The credentials that the program gives count, not those that the state remembers of the last run.
    runProgram: true,
    onEvent: (event: EngineEvent) => follow(event, planned.name, tell, tally),
    // A signal of its own: the SDK leaves a listener on it for each command.
    ...(signal === undefined ? {} : { signal: AbortSignal.any([signal]) }),
  }
  // Refreshed in memory alone: a failed apply has written what is live into the state, so the state is no measure.
  if (action === 'preview' || action === 'drift') {
    await stack.preview({ ...options, refresh: true })
    return
  }
  await withLock(stack, recovered, async () => {
    const mended = await recover(stack, planned.place)
    if (mended !== undefined) recovered(mended)
    if (action === 'destroy') {
      await letGo(stack, new Set())
      await stack.destroy(options)
      return
    }
    await letGo(stack, plannedComposites(planned))
    await stack.up({ ...options, refresh: true })
    // CloudWatch ignores the tags of what is put over an alarm: a second look finds those that moved meanwhile.
    if (isAnyReplaced(tally)) await stack.up({ ...options, refresh: true, onEvent: () => undefined })
  })
  // A stack that no agreement names holds nothing now, and is forgotten.
  if (planned.plans.length === 0) await stack.workspace.removeStack(planned.name)
}

function isAnyReplaced({ changes }: Tally): boolean {
  return changes.values().some(({ op, type }) => op === 'replace' && type === compositeType)
}

function follow(event: EngineEvent, stack: string, tell: EnforceRequest['tell'], tally: Tally): void {
  const saying = understand(event)
  if (saying === undefined) return
  count(tally, saying)
  if (saying.kind === 'step') tell({ kind: 'resource', stack, phase: saying.phase, ...saying.change })
  if (saying.kind === 'remark') tell({ kind: 'remark', stack, severity: saying.severity, says: saying.says })
}
