import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EnforceEvent } from '@nines/pulumi'
import { agreementFile, book } from './agreement-text.ts'
import { openStage, type Stage } from './stage.ts'
import { withEngine } from './with-engine.ts'

withEngine('agreements in several places', () => {
  const ireland = { account: '111122223333', region: 'eu-west-1' }
  const frankfurt = { account: '444455556666', region: 'eu-central-1' }
  const checkout = agreementFile({})
  const orders = agreementFile({ service: 'orders', account: 'spare', region: 'eu-central-1' })
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.agree(book, checkout, orders)
  })
  afterAll(() => stage.close())

  it('have a stack for each account and region, and can be worked on together', async () => {
    const told: EnforceEvent[] = []
    const outcome = await stage.run('apply', { atOnce: 2, tell: (event) => told.push(event) })
    expect(outcome).toMatchObject({
      kind: 'ran',
      stacks: [
        { ok: true, stack: '111122223333-eu-west-1', place: ireland },
        { ok: true, stack: '444455556666-eu-central-1', place: frankfurt },
      ],
    })
    expect(await stage.live(ireland)).toContain('nines/acme/checkout/uptime/page')
    expect(await stage.live(frankfurt)).toContain('nines/acme/orders/uptime/page')
    expect(await stage.live({ ...ireland, region: 'eu-central-1' })).toEqual([])
    // Each thing that happens is plain data, fit to be printed as a line of JSON.
    expect(JSON.parse(JSON.stringify(told))).toEqual(told)
    expect(told.filter(({ kind }) => kind === 'finished')).toHaveLength(2)
  })

  it('leave a place that no agreement names any more empty and forgotten', async () => {
    await stage.agree(book, checkout)
    const [, left] = stacksOf(await stage.run('preview'))
    const before = await stage.live(frankfurt)
    expect(left).toMatchObject({ ok: true, place: frankfurt, summary: { delete: before.length } })

    const applied = stacksOf(await stage.run('apply'))
    expect(applied.map(({ ok, summary }) => [ok, summary.delete])).toEqual([
      [true, 0],
      [true, before.length],
    ])
    expect(await stage.live(frankfurt)).toEqual([])
    expect(stacksOf(await stage.run('preview'))).toHaveLength(1)
  })

  it('fail apart: one that can not be reached keeps no other one from being judged', async () => {
    await stage.agree(book, checkout, orders)
    const outcome = stacksOf(await stage.run('apply', { endpoint: 'http://127.0.0.1:9' }))
    expect(outcome.map(({ ok }) => ok)).toEqual([false, false])
    const [first] = outcome
    expect(first?.ok === false && first.says).toContain('ECONNREFUSED')
  })
})

function stacksOf(
  outcome: Awaited<ReturnType<Stage['run']>>,
): Extract<typeof outcome, { kind: 'ran' }>['stacks'] {
  if (outcome.kind === 'not run') throw new Error(outcome.says)
  return outcome.stacks
}
