import { describe, expect, it } from 'vitest'
import { book as known, checkout, promise, tickets } from '../samples/checkout.ts'
import { agreementOf, book } from '../samples/house.ts'
import { planText } from '../samples/plan-text.ts'
import { plan } from './planning.ts'

describe('the agreements of this repository', () => {
  it.each(['acme/checkout-api', 'acme/order-events', 'globex/quotes-api'])('%s', async (id) => {
    const name = id.replace('/', '-')
    await expect(planText(plan(agreementOf(id), book))).toMatchFileSnapshot(`../samples/${name}.golden.txt`)
  })

  it('cost what their alarms, composites and dashboards cost', () => {
    const costs = ['acme/checkout-api', 'acme/order-events', 'globex/quotes-api'].map(
      (id) => plan(agreementOf(id), book).plan.monthlyCost,
    )
    // (6 × 3 + 6 × 2) and (6 × 1 + 6 × 2 + 1) and (6 × 2 + 6 × 2 + 6 × 3) metrics, 2 composites a promise, one dashboard
    expect(costs).toEqual(['8.00', '6.90', '10.20'])
  })
})

describe('plan', () => {
  it('tags each resource with its agreement, and alarms with their metric', () => {
    const { plan: made } = plan(checkout([promise()]), known)
    const ours = [
      { Key: 'nines:agreement', Value: 'acme/checkout-api' },
      { Key: 'nines:version', Value: '4' },
      { Key: 'nines:digest', Value: 'c0ffee'.padEnd(64, '0') },
    ]
    for (const { input } of made.topics) expect(input.Tags).toEqual(ours)
    for (const { input } of [...made.metricAlarms, ...made.compositeAlarms]) {
      expect(input.Tags).toEqual([...ours, { Key: 'nines:metric', Value: 'uptime' }])
    }
  })

  it('writes tags in the letters that AWS takes', () => {
    const { plan: made } = plan(checkout([promise({ id: 'a,b' })]), known)
    expect(made.metricAlarms[0]?.input.Tags.at(-1)).toEqual({ Key: 'nines:metric', Value: 'a-b' })
  })

  it('subscribes each endpoint of whoever is told first', () => {
    const parties = new Map(known.parties)
    const contact = { email: 'night@example.com', https: 'https://events.example.com/night' }
    parties.set('payments-platform', {
      id: 'payments-platform',
      name: 'Payments Platform',
      accounts: {},
      approvers: [],
      contacts: { 'on-call': contact },
    })
    const { subscriptions } = plan(checkout([promise()]), { ...known, parties }).plan
    expect(subscriptions.map(({ key, input }) => `${key} ${input.Protocol} ${input.Endpoint}`)).toEqual([
      'page/on-call/email email night@example.com',
      'page/on-call/https https https://events.example.com/night',
      'ticket/on-call/email email night@example.com',
      'ticket/on-call/https https https://events.example.com/night',
    ])
  })

  it('lets subscribers hear what rings and the end of what rang, not that an alarm was made', () => {
    const [first] = plan(checkout([promise()]), known).plan.subscriptions
    expect(first?.input.Attributes).toEqual({
      FilterPolicy: '{"$or":[{"NewStateValue":["ALARM"]},{"OldStateValue":["ALARM"]}]}',
      FilterPolicyScope: 'MessageBody',
    })
  })

  it('of promises that only people and statements see holds nothing to pay for', () => {
    const { plan: made, findings } = plan(checkout([promise({ indicator: tickets() })]), known)
    expect(findings).toEqual([])
    expect(made).toMatchObject({
      place: { account: '111122223333', region: 'eu-west-1' },
      topics: [],
      subscriptions: [],
      metricAlarms: [],
      compositeAlarms: [],
      dashboards: [],
      monthlyCost: '0.00',
    })
    expect(made.promises.map(({ verifiedBy }) => verifiedBy)).toEqual(['report'])
  })

  it('names the customer by its id where the book does not know it', () => {
    const { plan: made } = plan(checkout([promise()]), { ...known, parties: new Map() })
    expect(made.compositeAlarms[0]?.input.AlarmDescription).toContain(
      'the error budget of its promise to acme too fast:',
    )
  })
})
