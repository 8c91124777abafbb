import type { Plan } from '@nines/enforcement'
import { providerFolder, type LocalCloud } from '@nines/local'
import { enforce, type EnforceEvent, type Outcome, type StackOutcome } from '@nines/pulumi'
import { plural } from '../terminal/plural.ts'
import type { Stage } from './stage.ts'

/** Where the story's alarms live, and a folder for Pulumi's state. */
interface Stand {
  readonly local: LocalCloud
  readonly folder: string
}

/** Provisions plans into the local cloud through the real engine, and tells how it goes; false when it failed. */
export async function provisionLocally(
  { door, progress }: Stage,
  plans: readonly Plan[],
  { local, folder }: Stand,
): Promise<boolean> {
  progress.step('Provisioning with Pulumi')
  const count = { resources: 0 }
  const outcome = await enforce({
    plans,
    action: 'apply',
    target: { kind: 'local', endpoint: local.url, provider: await providerFolder(), folder },
    environment: door.env,
    tell: (event) => tellEvent(event, count, progress.detail),
  })
  const trouble = troubleOf(outcome)
  if (trouble === undefined) {
    progress.done(provisioned(outcome))
    return true
  }
  progress.failed('Pulumi stopped')
  door.err.write(`${trouble}\n`)
  return false
}

function tellEvent(event: EnforceEvent, count: { resources: number }, detail: (text: string) => void): void {
  if (event.kind !== 'resource' || event.phase !== 'done') return
  count.resources += 1
  detail(`${count.resources} ${event.stack} ${event.name}`)
}

function troubleOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'not run') return outcome.says
  const failed = outcome.stacks.filter((stack) => !stack.ok)
  return failed.length === 0 ? undefined : failed.map(saysOf).join('\n')
}

function saysOf(stack: StackOutcome): string {
  return stack.ok ? stack.stack : `${stack.stack}: ${stack.says}`
}

function provisioned(outcome: Outcome): string {
  const stacks = outcome.kind === 'ran' ? outcome.stacks : []
  const created = stacks.reduce((sum, { summary }) => sum + summary.create, 0)
  return `Pulumi created ${plural(created, 'resource')} in ${plural(stacks.length, 'stack')}: ${stacks.map(({ stack }) => stack).join(', ')}`
}
