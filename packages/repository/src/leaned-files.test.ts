import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leanedIds } from './leaned-files.ts'
import { readRepository } from './repository.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the agreements that a text leans on', () => {
  it.each<readonly [text: string, ids: readonly string[]]>([
    ['dependencies: { q: { kind: hard, agreement: platform/queues } }', ['platform/queues']],
    [
      'dependencies:\n  q:\n    agreement: "platform/queues"\n  r: { agreement: platform/queues }',
      ['platform/queues'],
    ],
    ['agreement: { effective: 2026-10-01 }', []],
  ])('%s', (text, ids) => {
    expect(leanedIds(bytes(text))).toEqual(ids)
  })
})

const agreement = (id: string, target: string, more = ''): string => `nines: v1
id: ${id}
version: 1
title: Queues
status: draft
objectives: { sell: Shoppers can pay. }
stakeholders: { provider: platform, customer: shop, roles: { manager: platform/on-call } }
requirements: { up: { serves: sell, says: It answers. } }
metrics:
  uptime:
    of: up
    target: "${target}"
    window: { calendar: month, zone: UTC }
    noData: good
    measure: { requests: { reported: provider monitoring, classes: { failed: [5xx] } } }
${more}responsibilities: { provider: [Runs it.], customer: [Pays.] }
agreement: { effective: 2026-10-01 }
review: { every: 3 months, next: 2027-01-15 }
`

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nines-leaned-'))
  put(
    'slas/parties.yaml',
    `nines: v1
parties:
  platform: { name: Platform, approvers: ["@example/platform"], contacts: { on-call: { email: on-call@example.com } } }
  shop: { name: Shop, approvers: ["@example/shop"] }
`,
  )
})

afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

const leaning = 'dependencies: { q: { kind: hard, agreement: platform/queues, metric: uptime } }\n'

async function saidOf(paths: readonly string[]): Promise<readonly string[]> {
  const { findings } = await readRepository(folder, paths)
  return findings.map(({ place: { file, line }, rule, says }) => `${file}:${line} ${rule}: ${says}`)
}

describe('a repository in which one agreement leans on another', () => {
  it('says where more is promised than the other one does, also where only one of them is read', async () => {
    put('slas/platform/queues/agreement.yaml', agreement('platform/queues', '>= 99.9 %'))
    put('slas/shop/orders/agreement.yaml', agreement('shop/orders', '>= 99.99 %', leaning))
    const ceiling =
      'slas/shop/orders/agreement.yaml:12 dependencies/ceiling: The target is 99.99 %, and what the service leans on promises 99.9 % together: q 99.9 %.'
    expect(await saidOf([])).toEqual([ceiling])
    expect(await saidOf(['slas/shop/orders'])).toEqual([ceiling])
    put('slas/platform/queues/agreement.yaml', agreement('platform/queues', '>= 99.99 %'))
    expect(await saidOf([])).toEqual([])
  })

  it('says that the other one is not there', async () => {
    put('slas/shop/orders/agreement.yaml', agreement('shop/orders', '>= 99.99 %', leaning))
    expect(await saidOf([])).toEqual([
      'slas/shop/orders/agreement.yaml:16 dependencies/unknown-agreement: No agreement of this repository has the id platform/queues.',
    ])
  })

  it('says nothing of a promise that can not be read', async () => {
    put('slas/platform/queues/agreement.yaml', 'nines: [')
    put('slas/shop/orders/agreement.yaml', agreement('shop/orders', '>= 99.99 %', leaning))
    expect((await saidOf(['slas/shop/orders'])).filter((one) => one.includes('dependencies/'))).toEqual([])
  })

  it('looks below the root by the name of the root, too', async () => {
    put('slas/parties.yaml', '')
    rmSync(join(folder, 'slas'), { recursive: true })
    put(
      'shop/parties.yaml',
      `nines: v1
parties:
  platform: { name: Platform, approvers: ["@example/platform"], contacts: { on-call: { email: on-call@example.com } } }
  shop: { name: Shop, approvers: ["@example/shop"] }
`,
    )
    put('shop/queues/agreement.yaml', agreement('shop/queues', '>= 99.9 %'))
    put(
      'shop/orders/agreement.yaml',
      agreement('shop/orders', '>= 99.99 %', leaning.replace('platform/', 'shop/')),
    )
    expect(await saidOf(['shop'])).toEqual([expect.stringContaining('dependencies/ceiling')])
  })
})
