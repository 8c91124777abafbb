import type { EnforceEvent, StackOutcome } from '@nines/pulumi'
import { expect, it } from 'vitest'
import { teller } from './event-progress.ts'

const outcome: StackOutcome = {
  stack: 'a',
  place: { account: '111122223333', region: 'eu-west-1' },
  action: 'apply',
  summary: { create: 2, update: 0, replace: 0, delete: 0, same: 1 },
  changes: [],
  ok: true,
}
const resource = { kind: 'resource', stack: 'a', op: 'create', urn: 'u', type: 't:T', differs: [] } as const
const events: readonly EnforceEvent[] = [
  { kind: 'engine', says: 'The engine is being built; this takes about three minutes.' },
  { kind: 'started', stack: 'a', action: 'apply' },
  { kind: 'recovered', stack: 'a', says: 'An interrupted run was settled.' },
  { ...resource, phase: 'begun', name: 'acme/shop/page' },
  { ...resource, phase: 'done', name: 'acme/shop/page' },
  { ...resource, phase: 'done', name: 'acme/shop/\u001Bticket' },
  { kind: 'remark', stack: 'a', severity: 'warning', says: 'slow' },
  { kind: 'remark', stack: 'a', severity: 'error', says: 'update failed' },
  { kind: 'finished', stack: 'a', outcome },
  { kind: 'started', stack: 'b', action: 'apply' },
  {
    kind: 'finished',
    stack: 'b',
    outcome: { ...outcome, stack: 'b', ok: false, reason: 'locked', says: 'x' },
  },
]

function told(isTerminal: boolean): string {
  let text = ''
  const write = (words: string): void => {
    text += words
  }
  const err = { write, isTerminal, hasColours: false, columns: 80 }
  events.forEach(teller({ err, ticks: () => 0 }, 'apply'))
  return text
}

it('is plain lines where it is piped', () => {
  expect(told(false).split('\n')).toEqual([
    'The engine is being built; this takes about three minutes.',
    'Applying to a …',
    '  An interrupted run was settled.',
    '  warning: slow',
    '✓ a: 2 created, 1 as agreed (0.0 s)',
    'Applying to b …',
    '✗ b: locked (0.0 s)',
    '',
  ])
})

it('shows on a terminal which resource it is at', () => {
  const text = told(true)
  expect(text).toContain('Applying to a  0 done, at acme/shop/page')
  expect(text).toContain('Applying to a  2 done, at acme/shop/␛ticket')
  expect(text.endsWith('✗ b: locked 0.0 s\n')).toBe(true)
})
