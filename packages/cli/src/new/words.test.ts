import { describe, expect, it } from 'vitest'
import { freeName, readableName, shortName } from './words.ts'

describe('a short name', () => {
  it.each([
    ['Checkout API', 'checkout-api'],
    ["Acme's shoppers can pay at any hour of any day.", 'acme-shoppers-pay-hour'],
    ['Zürich & Genève', 'zurich-geneve'],
    ['99 bottles', 'bottles'],
    ['It is', 'it-is'],
    ['東京', ''],
    ['', ''],
    ['a'.repeat(50), 'a'.repeat(40)],
    [`${'a'.repeat(39)} bc`, 'a'.repeat(39)],
  ])('of %j is %j', (text, name) => {
    expect(shortName(text)).toBe(name)
  })
})

it.each([
  ['checkout-api', 'Checkout API'],
  ['order-events', 'Order events'],
  ['acme', 'Acme'],
])('%s is read as %s', (name, text) => {
  expect(readableName(name)).toBe(text)
})

it.each([
  ['uptime', [], 'uptime'],
  ['uptime', ['speed'], 'uptime'],
  ['uptime', ['uptime'], 'uptime-2'],
  ['uptime', ['uptime', 'uptime-2'], 'uptime-3'],
])('%s beside %j becomes %s', (name, taken, free) => {
  expect(freeName(name, taken)).toBe(free)
})
