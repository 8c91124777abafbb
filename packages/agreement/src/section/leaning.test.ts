import { describe, expect, it } from 'vitest'
import { agreementWith, textWith } from '../../promise-sample.ts'
import { book, told } from '../../sample.ts'
import { promisedShares } from '../leaning.ts'
import { readAgreement } from '../read-agreement.ts'

const window = 'window: { calendar: month, zone: UTC }, noData: good'
const request = 'measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }'
const metric = (target: string): string => `{ of: up, ${window}, target: "${target}", ${request} }`

const below = agreementWith(`entities: { machine: { disk: [ssd, hdd] } }
metrics:
  uptime: ${metric('>= 99.95 %')}
  strict: ${metric('>= 99.99 %')}
  disks: { of: up, per: machine, ${window}, ${request}, cases: { ssd: { when: { disk: ssd }, target: ">= 99.9 %" }, hdd: { when: { disk: hdd }, target: ">= 95 %" } } }
  reply: { of: up, ${window}, target: { P1: 15 min }, share: ">= 90 %", measure: { tickets: { github: acme-example/support, start: opened, stop: first human reply } } }`)

/** What is said of a target beside dependencies, where `platform/queues` is the agreement above. */
function said(target: string, dependencies: string): readonly string[] {
  const promises = new Map([
    ['platform/queues', promisedShares(below)],
    ['platform/gone', null],
  ])
  const text = textWith(`metrics:\n  uptime: ${metric(target)}\ndependencies: { ${dependencies} }`)
  return readAgreement('slas/acme/checkout-api/agreement.yaml', text, { ...book, promises }).findings.map(
    told,
  )
}

const cloud =
  'cloud: { kind: hard, promised: ">= 99.99 %", source: "https://docs.example.com/sla", dated: 2026-01-15 }'

describe('what a service promises that leans on other agreements', () => {
  it('is what the other one promises at most', () => {
    const queues = 'queues: { kind: hard, agreement: platform/queues, metric: uptime }'
    expect(said('>= 99.95 %', queues)).toEqual([])
    expect(said('>= 99.99 %', queues)).toEqual([
      '10:83-95 warning dependencies/ceiling: The target is 99.99 %, and what the service leans on promises 99.95 % together: queues 99.95 %. Write a target of at most 99.95 %, or make a dependency soft or doubled.',
    ])
  })

  it('is the exact product of all of them', () => {
    const queues = 'queues: { kind: hard, agreement: platform/queues, metric: strict }'
    expect(said('>= 99.98 %', `${cloud}, ${queues}`)).toEqual([])
    expect(said('>= 99.980001 %', `${cloud}, ${queues}`)).toEqual([])
    expect(said('>= 99.980002 %', `${cloud}, ${queues}`)).toEqual([
      expect.stringContaining(
        'The target is 99.980002 %, and what the service leans on promises 99.980001 % together: cloud 99.99 %, queues 99.99 %.',
      ),
    ])
  })

  it('is the lowest of several promises, where none or an entry with cases is named', () => {
    expect(said('>= 99 %', 'queues: { kind: hard, agreement: platform/queues, metric: disks }')).toEqual([
      expect.stringContaining('promises 95 % together: queues 95 %'),
    ])
    expect(said('>= 99 %', 'queues: { kind: hard, agreement: platform/queues }')).toEqual([
      expect.stringContaining('promises 95 % together: queues 95 %'),
    ])
  })

  it('is not bounded by a reply, by what is soft, or by what nobody looked for', () => {
    expect(said('>= 99.99 %', 'queues: { kind: hard, agreement: platform/queues, metric: reply }')).toEqual(
      [],
    )
    expect(
      said('>= 99.99 %', 'queues: { kind: soft, weight: 5 %, agreement: platform/queues, metric: uptime }'),
    ).toEqual([])
    expect(
      said('>= 99.99 %', 'queues: { kind: hard, agreement: platform/elsewhere, metric: uptime }'),
    ).toEqual([])
  })

  it('leans on agreements and metrics that are there', () => {
    expect(said('>= 99 %', 'queues: { kind: hard, agreement: platform/gone }')).toEqual([
      '11:50-63 dependencies/unknown-agreement: No agreement of this repository has the id platform/gone. Write the id of one that is there, or promised with source and dated.',
    ])
    expect(said('>= 99 %', 'queues: { kind: hard, agreement: platform/queues, metric: uptme }')).toEqual([
      '11:75-80 dependencies/unknown-agreement: platform/queues has no metric uptme. Write uptime, or add uptme to its metrics.',
    ])
  })
})
