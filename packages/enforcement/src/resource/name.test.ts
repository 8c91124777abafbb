import { describe, expect, it } from 'vitest'
import { alarmName, dashboardName, topicName } from './name.ts'

describe('names', () => {
  it('are readable for ids of the usual letters', () => {
    expect(alarmName('acme/checkout-api', 'uptime/page/long-1h')).toBe(
      'nines/acme/checkout-api/uptime/page/long-1h',
    )
    expect(topicName('acme/checkout-api', 'page')).toBe('nines-acme_checkout-api-page')
    expect(dashboardName('acme/checkout-api')).toBe('nines-acme_checkout-api')
  })

  it('of ids that would meet once their slash is gone stay apart', () => {
    expect(dashboardName('acme/checkout-api')).not.toBe(dashboardName('acme-checkout/api'))
  })

  it.each([
    ['acme/prüfung', 'uptime/page', /^nines\/acme-pr-fung-uptime-page-[0-9a-f]{16}$/],
    ['acme', 'uptime/page', /^nines\/acme-uptime-page-[0-9a-f]{16}$/],
    ['acme/api', 'up time/page', /^nines\/acme-api-up-time-page-[0-9a-f]{16}$/],
    [`acme/${'x'.repeat(300)}`, 'uptime/page', /^nines\/acme-x{227}-[0-9a-f]{16}$/],
  ])('of %s and %s carry a hash', (agreement, key, name) => {
    expect(alarmName(agreement, key)).toMatch(name)
    expect(alarmName(agreement, key).length).toBeLessThanOrEqual(255)
  })

  it('of dashboards carry a hash for other letters and for length', () => {
    expect(dashboardName('acme/a.b')).toMatch(/^nines-acme-a-b-[0-9a-f]{16}$/)
    expect(dashboardName(`a/${'b'.repeat(250)}`)).toMatch(/^nines-a-b{181}-[0-9a-f]{16}$/)
  })
})
