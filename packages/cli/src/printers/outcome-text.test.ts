import type { Action, ResourceChange, StackOutcome, Summary } from '@nines/pulumi'
import { describe, expect, it } from 'vitest'
import { outcomeText, summaryWords } from './outcome-text.ts'

const none: Summary = { create: 0, update: 0, replace: 0, delete: 0, same: 0 }

function change(
  op: ResourceChange['op'],
  name: string,
  type = 'aws:cloudwatch/metricAlarm:MetricAlarm',
): ResourceChange {
  return {
    op,
    urn: `urn:pulumi:x::nines::${type}::${name}`,
    type,
    name,
    differs: op === 'update' ? ['threshold'] : [],
  }
}

function stack(action: Action, summary: Partial<Summary>, changes: readonly ResourceChange[]): StackOutcome {
  const place = { account: '111122223333', region: 'eu-west-1' }
  return {
    stack: '111122223333-eu-west-1',
    place,
    action,
    summary: { ...none, ...summary },
    changes,
    ok: true,
  }
}

const mixed = [
  change('create', 'acme/shop/speed/page', 'aws:cloudwatch/compositeAlarm:CompositeAlarm'),
  change('update', 'acme/shop/uptime/page/long-1h'),
  change('replace', 'acme/shop/page', 'aws:sns/topic:Topic'),
  change('delete', 'acme/shop/old\u001B[2J', 'aws:cloudwatch/dashboard:Dashboard'),
]
const preview = stack('preview', { create: 1, update: 1, replace: 1, delete: 1, same: 20 }, mixed)
const local = { local: undefined }
const look = { hasColours: false }

describe('the outcome of a run', () => {
  it('reads like this', async () => {
    const failed: StackOutcome = {
      ...stack('preview', { same: 3 }, []),
      stack: '444455556666-eu-central-1',
      ok: false,
      reason: 'locked',
      says: 'Process 12 of ops works on this stack.\nIt began at noon.',
      fix: 'Wait until it has ended.',
    }
    const text = outcomeText([preview, failed], { action: 'preview', ...local }, look)
    await expect(text).toMatchFileSnapshot('golden/outcome.golden.txt')
  })

  it('of drift says how each thing stands to what was agreed', () => {
    const drift = stack('drift', { create: 1, update: 1, replace: 1, delete: 1 }, mixed)
    const [heading, ...rows] = outcomeText([drift], { action: 'drift', ...local }, look).split('\n')
    expect(heading).toBe(`${drift.stack}: 1 missing, 1 different, 1 to replace, 1 not agreed`)
    expect(rows.slice(0, 4).map((line) => line.trim().split(/ {2,}/u)[0])).toEqual([
      '+ missing',
      '~ different',
      '± to replace',
      '− not agreed',
    ])
  })

  it('is painted by what happens', () => {
    const text = outcomeText([preview], { action: 'preview', ...local }, { hasColours: true })
    expect(text.split('\n').map((line) => line.split('m')[0]?.split('[')[1])).toEqual([
      '1',
      '32',
      '33',
      '31',
      '31',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('names 60 changes of a stack, and counts the others', () => {
    const many = Array.from({ length: 272 }, (_, at) => change('create', `acme/shop/${at}`))
    const lines = outcomeText(
      [stack('preview', { create: 272 }, many)],
      { action: 'preview', ...local },
      look,
    ).split('\n')
    expect(lines.filter((line) => line.startsWith('  + create'))).toHaveLength(60)
    expect(lines).toContain('  and 212 more; --format json names them all')
  })

  it.each<readonly [Action, number, string]>([
    ['preview', 0, 'Everything is as agreed.'],
    [
      'preview',
      2,
      'Nothing was changed. `nines enforce --local http://127.0.0.1:1 --apply` makes 2 changes.',
    ],
    ['apply', 0, 'Everything was as agreed.'],
    ['apply', 1, '1 change made; everything is as agreed.'],
    ['drift', 0, 'Everything is as agreed.'],
    [
      'drift',
      1,
      'Not everything is as agreed. `nines enforce --local http://127.0.0.1:1 --apply` makes 1 change.',
    ],
    ['destroy', 0, 'There was nothing to take away.'],
    [
      'destroy',
      2,
      '2 resources taken away. `nines enforce --local http://127.0.0.1:1 --apply` brings back what was agreed.',
    ],
  ])('of %s with %i changes ends with what follows', (action, count, ending) => {
    const outcome = stack(action, {}, mixed.slice(0, count))
    const text = outcomeText([outcome], { action, local: 'http://127.0.0.1:1' }, look)
    expect(text.trimEnd().split('\n').at(-1)).toBe(ending)
  })

  it('may be that there was nothing to do', () => {
    expect(outcomeText([], { action: 'apply', ...local }, look)).toBe(
      'No agreement is in force, and no stack is left over: there is nothing to do.\n',
    )
  })
})

describe('counts', () => {
  const all: Summary = { create: 1, update: 2, replace: 3, delete: 4, same: 5 }
  it.each<readonly [Action, string]>([
    ['preview', '1 to create, 2 to update, 3 to replace, 4 to delete, 5 as agreed'],
    ['apply', '1 created, 2 updated, 3 replaced, 4 deleted, 5 as agreed'],
    ['drift', '1 missing, 2 different, 3 to replace, 4 not agreed, 5 as agreed'],
    ['destroy', '1 created, 2 updated, 3 replaced, 4 deleted, 5 as agreed'],
  ])('of %s', (action, words) => {
    expect(summaryWords({ action, summary: all })).toBe(words)
    expect(summaryWords({ action, summary: none })).toBe('nothing')
  })
})
