import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PulumiCommand } from '@pulumi/pulumi/automation/index.js'
import { findEngine } from '../engine/engine.ts'
import { type PlannedStack, placeOf, stacksOf } from '../stack.ts'
import type { Outcome, StackOutcome } from './outcome.ts'
import type { EnforceRequest } from './request.ts'
import { runStack } from './stack-run.ts'
import { noState } from './state-trouble.ts'
import { wordsOf } from './trouble.ts'
import { knownStacks, type Workshop } from './workspace.ts'

/**
 * Compares every stack with the agreements, or brings it to what they say: one stack an account and region, by the real
 * Pulumi engine. Stacks that no agreement names any more are emptied by `apply` and `destroy`, and forgotten. What goes wrong with one
 * stack is in its outcome and keeps no other one from being worked on.
 */
export async function enforce(request: EnforceRequest): Promise<Outcome> {
  const search = await findEngine({
    environment: request.environment,
    tell: (says) => request.tell({ kind: 'engine', says }),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  })
  if (!search.ok) return { kind: 'not run', says: search.says, fix: search.fix }
  const { root } = search.engine
  const folder = await mkdtemp(join(tmpdir(), 'nines-'))
  try {
    const command = await PulumiCommand.get(root === undefined ? {} : { root })
    return await runAll({ command, folder, target: request.target }, request)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runAll(workshop: Workshop, request: EnforceRequest): Promise<Outcome> {
  const planned = stacksOf(request.plans)
  let known: readonly string[]
  try {
    known = await knownStacks(workshop)
  } catch (error) {
    return { kind: 'not run', ...noState(wordsOf(error), request) }
  }
  const wanted = [...planned, ...leftOver(planned, known)].filter(
    ({ name }) => request.only === undefined || request.only.includes(name),
  )
  const stacks = await inTurns(wanted, request.atOnce ?? 1, (stack) => runStack(workshop, stack, request))
  return { kind: 'ran', stacks }
}

/** Stacks that the backend knows and no agreement names: what they hold is to go. */
function leftOver(planned: readonly PlannedStack[], known: readonly string[]): readonly PlannedStack[] {
  const names = new Set(planned.map(({ name }) => name))
  return known
    .filter((name) => !names.has(name))
    .flatMap((name) => {
      const place = placeOf(name)
      return place === undefined ? [] : [{ name, place, plans: [] }]
    })
}

async function inTurns(
  stacks: readonly PlannedStack[],
  atOnce: number,
  work: (stack: PlannedStack) => Promise<StackOutcome>,
): Promise<readonly StackOutcome[]> {
  const outcomes = new Map<PlannedStack, StackOutcome>()
  const waiting = stacks.values()
  const worker = async (): Promise<void> => {
    // All workers take from the one iterator.
    for (const stack of waiting) outcomes.set(stack, await work(stack))
  }
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker))
  return stacks.flatMap((stack) => outcomes.get(stack) ?? [])
}
