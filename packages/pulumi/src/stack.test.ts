import { describe, expect, it } from 'vitest'
import { examplePlan } from './example-plan.ts'
import { placeOf, stackName, stacksOf } from './stack.ts'

describe('stacksOf', () => {
  it('makes one stack for each account and region, sorted', () => {
    const ireland = { account: '444455556666', region: 'eu-west-1' }
    const frankfurt = { account: '111122223333', region: 'eu-central-1' }
    const plans = [
      examplePlan({ id: 'acme/a', place: ireland }),
      examplePlan({ id: 'acme/b', place: frankfurt }),
      examplePlan({ id: 'globex/c', place: ireland }),
    ]
    expect(
      stacksOf(plans).map((stack) => [stack.name, stack.place, stack.plans.map((plan) => plan.agreement.id)]),
    ).toEqual([
      ['111122223333-eu-central-1', frankfurt, ['acme/b']],
      ['444455556666-eu-west-1', ireland, ['acme/a', 'globex/c']],
    ])
  })

  it('has no stack for a plan without a place', () => {
    expect(stacksOf([{ ...examplePlan({}), place: null }])).toEqual([])
  })
})

describe('placeOf', () => {
  it('undoes stackName', () => {
    const place = { account: '111122223333', region: 'us-gov-west-1' }
    expect(placeOf(stackName(place))).toEqual(place)
  })

  it.each(['dev', '111122223333', '1111-eu-west-1', '111122223333-'])('knows no place of %s', (name) => {
    expect(placeOf(name)).toBeUndefined()
  })
})
