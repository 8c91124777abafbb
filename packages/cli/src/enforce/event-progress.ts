import type { Action, EnforceEvent, StackOutcome } from '@nines/pulumi'
import type { Door } from '../door.ts'
import { summaryWords } from '../printers/outcome-text.ts'
import { progressOn, type Progress } from '../terminal/progress.ts'
import { visible } from '../terminal/visible.ts'

const doing: Readonly<Record<Action, string>> = {
  preview: 'Comparing',
  apply: 'Applying to',
  drift: 'Looking at',
  destroy: 'Emptying',
}

/** Tells events as a person wants to see them: a step a stack, the resource that it is at, remarks on lines of their own. */
export function teller(
  { err, ticks }: Pick<Door, 'err' | 'ticks'>,
  action: Action,
): (event: EnforceEvent) => void {
  const progress = progressOn(err, ticks)
  const counts = new Map<string, number>()
  return (event) => {
    switch (event.kind) {
      case 'engine':
        return progress.line(visible(event.says))
      case 'started':
        return progress.step(`${doing[action]} ${event.stack}`)
      case 'recovered':
        return progress.line(`  ${visible(event.says)}`)
      case 'resource':
        return tellResource(event, counts, progress)
      case 'remark':
        // What went wrong stands in the answer, once.
        return event.severity === 'warning' ? progress.line(`  warning: ${visible(event.says)}`) : undefined
      case 'finished':
        return tellEnd(event.outcome, progress)
    }
  }
}

type ResourceEvent = Extract<EnforceEvent, { kind: 'resource' }>

function tellResource(
  { stack, phase, name }: ResourceEvent,
  counts: Map<string, number>,
  progress: Progress,
): void {
  const count = (counts.get(stack) ?? 0) + (phase === 'done' ? 1 : 0)
  counts.set(stack, count)
  progress.detail(`${count} done, at ${visible(name)}`)
}

function tellEnd(outcome: StackOutcome, progress: Progress): void {
  if (outcome.ok) progress.done(`${outcome.stack}: ${summaryWords(outcome)}`)
  else progress.failed(`${outcome.stack}: ${outcome.reason}`)
}
