import { describe, expect, it } from 'vitest'
import { textWith } from '../../promise-sample.ts'
import { book, told } from '../../sample.ts'
import { pointerOf } from './effective.ts'
import { describeEffective } from './read-effective.ts'

const measure = '{ requests: { reported: provider monitoring, classes: { failed: [5xx] } } }'
const window = '{ calendar: month, zone: UTC }'

function metricWith(more: string, noData = 'unknown'): string {
  return `metrics: { a: { of: up, target: ">= 99.9 %", window: ${window}, noData: ${noData}, measure: ${measure}${more} } }`
}

const credit = ', credit: { base: monthly fee, steps: ["< 99.9 % -> 10 %"], cap: 10 % }'
const alb = metricWith('').replace(measure, '{ requests: { alb: app/shop/50dc6c495c0c9188 } }')
const runs = 'runs: { account: production, region: eu-west-1 }'
const claims =
  'claims: { channel: support ticket, deadlines: [{ do: claim, within: 30 days, of: end of window }] }'
const evidence = 'evidence: { decides: status page, difference: the deciding one holds }'
const severities = `severities:
  setBy: customer
  changed: restart
  levels: { P1: { says: Down., reply: 15 min, hours: london-office }, P2: { says: Slow., reply: 4 h, hours: london-office } }`
const tickets = `metrics: { a: { of: up, target: by severity, share: ">= 95 %", window: ${window}, noData: good, measure: { tickets: { reported: support tickets, start: opened, stop: first human reply } } } }`

/** What nobody wrote at a place, and from what it follows; undefined where somebody wrote it or nothing stands. */
function derivedAt(sections: readonly string[], pointer: string): readonly [unknown, string] | undefined {
  const file = 'slas/acme/checkout-api/agreement.yaml'
  const { effective, findings } = describeEffective(file, textWith(sections.join('\n')), book)
  expect(findings.filter(({ severity }) => severity === 'error').map(told)).toEqual([])
  const lines = [...(effective?.lines ?? []), ...(effective?.asides ?? [])]
  const found = lines.findLast(({ path }) => pointerOf(path) === pointer)
  return found?.origin.kind === 'derived' ? [found.value, found.origin.says] : undefined
}

describe('what nobody wrote', () => {
  it.each<readonly [pointer: string, sections: readonly string[], value: unknown, says: string]>([
    ['/kind', [metricWith('')], 'sla', 'from the default'],
    ['/metrics/a/promise', [metricWith('')], 'target only', 'from no credit and no right'],
    ['/metrics/a/promise', [metricWith(credit)], 'binding', 'from the credit'],
    [
      '/metrics/a/promise',
      [metricWith(''), 'rights: { leave: { metrics: [a], if: 2 windows missed, gives: [terminate] } }'],
      'binding',
      'from the right leave',
    ],
    [
      '/rights/leave/refund',
      [metricWith(''), 'rights: { leave: { metrics: [a], if: 2 windows missed, gives: [terminate] } }'],
      'none',
      'from the default',
    ],
    ['/metrics/a/alarms/silence', [runs, alb], '15 min', 'from noData unknown'],
    [
      '/metrics/a/alarms/silence',
      [runs, alb.replace('noData: unknown', 'noData: good')],
      'never',
      'from noData good',
    ],
    ['/metrics/a/credit/form', [metricWith(credit)], 'future invoices', 'from the default'],
    ['/metrics/a/credit/form', [metricWith(credit), 'remedies: { form: refund }'], 'refund', 'from remedies'],
    [
      '/metrics/a/credit/expires',
      [metricWith(credit), 'remedies: { expires: 12 months }'],
      '12 months',
      'from remedies',
    ],
    [
      '/metrics/a/credit/minimum',
      [metricWith(credit), 'remedies: { minimum: "> 1 USD", rounding: half up }'],
      '> 1 USD',
      'from remedies',
    ],
    [
      '/metrics/a/credit/rounding',
      [metricWith(credit), 'remedies: { rounding: half even }'],
      'half even',
      'from remedies',
    ],
    ['/metrics/a/credit/automatic', [metricWith(credit)], true, 'from no claims'],
    ['/metrics/a/credit/automatic', [metricWith(credit), claims], false, 'from claims'],
    ['/claims/late', [metricWith(credit), claims], 'forfeits', 'from the default'],
    ['/metrics/a/decides', [metricWith(''), evidence], 'status page', 'from evidence'],
    ['/evidence/coverage', [metricWith(''), evidence], '>= 90 %', 'from the default'],
    ['/metrics/a/target', [severities, tickets], 'P1: 15 min, P2: 4 h', 'from severities'],
    [
      '/exclusions/works/agreedBy',
      [metricWith(''), 'exclusions: { works: { class: planned maintenance, effect: remove from both } }'],
      'announcement',
      'from the class planned maintenance',
    ],
  ])('at %s follows', (...[pointer, sections, value, says]) => {
    expect(derivedAt(sections, pointer)).toEqual([value, says])
  })

  it.each<readonly [pointer: string, sections: readonly string[]]>([
    ['/metrics/a/promise', [metricWith(', promise: target only')]],
    ['/metrics/a/decides', [metricWith(', decides: status page'), evidence]],
    ['/metrics/a/target', [metricWith('')]],
    ['/evidence/coverage', [metricWith(''), evidence.replace(' }', ', coverage: ">= 80 %" }')]],
    ['/metrics/a/alarms/silence', [metricWith('')]],
  ])('at %s is not said where somebody wrote it, or where it is no matter', (pointer, sections) => {
    expect(derivedAt(sections, pointer)).toBeUndefined()
  })
})
