import { describe, expect, it } from 'vitest'
import { StackLocked } from './lock.ts'
import { explain, wordsOf } from './trouble.ts'

describe('explain', () => {
  it('names who holds the lock, and what to do', () => {
    const holder = { user: 'jo', host: 'ci-1', pid: 41, since: '2026-11-24T16:38:08Z' }
    expect(explain(new StackLocked([holder], undefined), [], false)).toEqual({
      reason: 'locked',
      says: 'Process 41 of jo on ci-1, since 2026-11-24T16:38:08Z, works on this stack.',
      fix: 'Wait until it has ended. If it is gone for sure, take its lock away with `pulumi cancel`.',
    })
    expect(explain(new StackLocked([], undefined), [], false).says).toBe('Another run works on this stack.')
  })

  it('knows a run that was stopped from one that failed', () => {
    expect(explain(new Error('x'), ['update canceled'], true).reason).toBe('stopped')
  })

  it('takes the engine’s own words, once each and without its frame', () => {
    const said = [
      'creating Alarm (a): already exists',
      'creating Alarm (a): already exists',
      'update failed',
      '',
    ]
    expect(explain(new Error('x'), said, false)).toEqual({
      reason: 'failed',
      says: 'creating Alarm (a): already exists',
    })
  })

  it('says what a state without a passphrase needs', () => {
    const said = 'passphrase must be set with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE'
    expect(explain(new Error('x'), [said], false)).toEqual({
      reason: 'failed',
      says: said,
      fix: 'Set PULUMI_CONFIG_PASSPHRASE; it may be empty, since nothing of nines is secret in the state.',
    })
  })

  it('says how to find the composites of others that hold one of ours', () => {
    const said =
      'deleting Alarm (nines/a/b/page): Cannot delete nines/a/b/page as there are composite alarm(s) depending on it'
    expect(explain(new Error('x'), [said], false).fix).toBe(
      'Take nines/a/b/page out of the rules that name it: `aws cloudwatch describe-alarms --parents-of-alarm-name nines/a/b/page` lists them.',
    )
  })

  it('looks into the error where the engine said nothing', () => {
    expect(explain(new Error('x'), ['update failed'], false).says).toBe('x')
  })
})

describe('wordsOf', () => {
  it.each([
    [
      'code: -2\n stdout: \n stderr: Command failed\nerror: no stack named s found\n err?: ',
      'no stack named s found',
    ],
    [
      'code: -2\n stderr: Command was killed with SIGKILL (Forced termination): pulumi up',
      'The engine was killed with SIGKILL. Run again: what it left open is settled first.',
    ],
    ['code: -2\n stdout:\n stderr:\nwords without a mark', 'words without a mark'],
    ['one line', 'one line'],
  ])('of %j', (message, words) => {
    expect(wordsOf(new Error(message))).toBe(words)
  })

  it('of what is no error', () => {
    expect(wordsOf('text')).toBe('text')
  })
})
