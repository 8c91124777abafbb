import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreement, folderWith, nines, repositoryWith } from '../door.example.ts'

const cases = (attainment: string): string => `nines: cases/v1
agreement: acme/shop
cases:
  - name: an hour in October
    window: 2026-10
    override: { metrics: { uptime: { target: ">= 99 %" } } }
    records: records/none.yaml
    facts: { metrics: { uptime: { kind: tally, bad: 60, total: 44700 } } }
    expect: { uptime: { verdict: met, attainment: ${attainment} } }
`
const records = 'nines: records/v1\nagreement: acme/shop\n'

describe('check', () => {
  it('holds an agreement to the worked examples beside it, as often as one of them changes', async () => {
    const folder = repositoryWith(['acme/shop', 'acme/other'], {
      'slas/acme/shop/cases.yaml': cases('44640/44700'),
      'slas/acme/shop/records/none.yaml': records,
    })
    const env = { XDG_CACHE_HOME: folderWith({}) }
    const check = (...args: readonly string[]): ReturnType<typeof nines> =>
      nines(folder, ['check', ...args], env)
    const file = join(folder, 'slas/acme/shop/cases.yaml')
    expect((await check()).out).toBe('2 agreements, all sound.\n')
    writeFileSync(file, cases('44650/44700'))
    const wrong = await check()
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain('slas/acme/shop/cases.yaml:9:51  error  cases/differs')
    expect(wrong.out).toContain(
      'In "an hour in October" uptime: attainment is 744/745 (99.8657… %), and 44650/44700 is expected.',
    )
    expect((await check()).out).toBe(wrong.out)
    expect((await check('--format', 'sarif')).out).toContain('Worked examples come out as they are written.')
    writeFileSync(file, cases('44640/44700'))
    expect((await check()).out).toBe('2 agreements, all sound.\n')
    rmSync(join(folder, 'slas/acme/shop/records/none.yaml'))
    expect((await check()).out).toContain('error  cases/unread')
  })

  it('holds versions that came before to the same examples, where they can be read', async () => {
    const older = agreement('acme/shop').replace('version: 1', 'version: 2')
    const folder = repositoryWith(['acme/shop'], {
      'slas/acme/shop/agreement-v2.yaml': older.replace('99.9 %', 'much'),
      'slas/acme/shop/cases.yaml': cases('44640/44700'),
      'slas/acme/shop/records/none.yaml': records,
    })
    const broken = await nines(folder, ['check'])
    expect(broken.code).toBe(1)
    expect(broken.out).toContain('slas/acme/shop/agreement-v2.yaml:')
    writeFileSync(
      join(folder, 'slas/acme/shop/agreement-v2.yaml'),
      older.replace('effective: 2026-10-01', 'effective: 2027-01-01'),
    )
    expect((await nines(folder, ['check'])).out).toBe('1 agreement, sound.\n')
  })

  it('takes worked examples of no file that is none', async () => {
    const folder = repositoryWith(['acme/shop'], { 'slas/acme/shop/cases.yaml/inside': 'a folder' })
    const { code, out } = await nines(folder, ['check'])
    expect(code).not.toBe(0)
    expect(out).toContain('slas/acme/shop/cases.yaml')
  })
})
