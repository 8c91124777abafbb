import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreement, nines, parties, repositoryWith } from '../door.example.ts'

const file = 'slas/acme/shop/agreement.yaml'
const slips = agreement('acme/shop')
  .replace('target: ">= 99.9 %"', 'traget: >=99.9% # a month')
  .replace('status: agreed', 'status: Agreed')
  .replaceAll('\n', ' \r\n')
const without = agreement('acme/shop').replace('">= 99.9 %"', '">= 99.9 %" # a month')

describe('check --fix', () => {
  it('mends, says what it mended, and checks what is left', async () => {
    const folder = repositoryWith([], {
      [file]: `\uFEFF${slips}`,
      'slas/acme/mail/agreement.yaml': agreement('acme/mail').replace('serves: sell', 'serves: buy'),
    })
    const ran = await nines(folder, ['check', '--fix'])
    expect(ran).toMatchObject({ code: 1, err: '' })
    await expect(ran.out).toMatchFileSnapshot('golden/check-fix.golden.txt')
    expect(readFileSync(join(folder, file), 'utf8')).toBe(without)
    expect(readdirSync(dirname(join(folder, file)))).toEqual(['agreement.yaml'])
  })

  it('finds nothing to mend the second time', async () => {
    const folder = repositoryWith([], { [file]: slips })
    await nines(folder, ['check', '--fix'])
    const first = statSync(join(folder, file)).mtimeMs
    const ran = await nines(folder, ['check', '--fix'])
    expect(ran).toMatchObject({ code: 0, out: 'Nothing to mend.\n1 agreement, sound.\n', err: '' })
    expect(statSync(join(folder, file)).mtimeMs).toBe(first)
  })

  it('mends parties and calendars before the agreements that refer to them', async () => {
    const folder = repositoryWith(['acme/shop'], {
      'slas/parties.yaml': parties
        .replace('"111122223333"', '111122223333')
        .replace('["@shop-example/leads"]', '[@shop-example/leads]'),
      'slas/calendars.yaml':
        'nines: v1\ncalendars:\n  office: { zone: europe/london, hours: { Mon-Fri: "09:00-17:30" } }\n',
    })
    expect(await nines(folder, ['check', '--fix'])).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'slas/parties.yaml'), 'utf8')).toBe(parties)
    expect(readFileSync(join(folder, 'slas/calendars.yaml'), 'utf8')).toContain('zone: Europe/London,')
  })

  it('mends a template as far as every agreement on it stays what it was', async () => {
    const [head = '', body = ''] = agreement('acme/shop').split(/(?<=status: agreed\n)/u)
    const base = `nines: v1\ntemplate: shop\n${body}`
    const spoilt = base
      .replace('">= 99.9 %"', '">=99.9%"')
      .replace('measure:', 'mesure:')
      .replaceAll('\n', ' \r\n')
    const folder = repositoryWith([], {
      [file]: `${head}extends: shop\n`,
      'slas/templates/shop.yaml': spoilt,
    })
    const ran = await nines(folder, ['check', '--fix'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('slas/templates/shop.yaml  mended')
    expect(readFileSync(join(folder, 'slas/templates/shop.yaml'), 'utf8')).toBe(base)
    expect((await nines(folder, ['check', '--fix'])).out).toBe('Nothing to mend.\n1 agreement, sound.\n')
  })

  it('touches only what it is asked to', async () => {
    const folder = repositoryWith(['acme/mail'], { [file]: slips, 'slas/parties.yaml': `${parties}\n\n` })
    await nines(folder, ['check', '--fix', file])
    expect(readFileSync(join(folder, 'slas/parties.yaml'), 'utf8')).toBe(`${parties}\n\n`)
    await nines(folder, ['check', '--fix', 'slas/parties.yaml'])
    expect(readFileSync(join(folder, 'slas/parties.yaml'), 'utf8')).toBe(parties)
  })

  it('leaves stdout to the answer where it is for programs', async () => {
    const folder = repositoryWith([], { [file]: slips })
    const ran = await nines(folder, ['check', '--fix', '--format', 'json'])
    expect(JSON.parse(ran.out)).toMatchObject({ kind: 'nines/check/v1', verdict: 'sound' })
    expect(ran.err).toContain('the key traget is target')
  })

  it('keeps the rights of a file', async () => {
    const folder = repositoryWith([], { [file]: slips })
    chmodSync(join(folder, file), 0o640)
    await nines(folder, ['check', '--fix'])
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o640)
  })

  it('follows no link and touches no bytes that are no text', async () => {
    const folder = repositoryWith([], {
      'slas/acme/noise/agreement.yaml': new Uint8Array([0xff, 0xfe, 0x41]),
      'real.yaml': slips,
    })
    symlinkSync(join(folder, 'real.yaml'), join(folder, 'slas/acme/link.yaml'))
    const ran = await nines(folder, ['check', '--fix', 'slas/acme/link.yaml', 'slas/acme/noise'])
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/^Nothing to mend\.\n/u)
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe(slips)
  })
})
