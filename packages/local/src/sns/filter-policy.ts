import { isRecord } from '../shape/reading.ts'
import { decodeJson } from '../wire/json-protocol.ts'
import type { Subscription } from './subscription.ts'

/**
 * Whether the filter policy of a subscription lets a message through. Policies over the body are played as far as exact texts and
 * `$or` go, a body that is no JSON object being refused; any other policy lets everything through.
 */
export function accepts({ attributes }: Pick<Subscription, 'attributes'>, body: string): boolean {
  const { FilterPolicy, FilterPolicyScope } = attributes
  if (FilterPolicy === undefined || FilterPolicyScope !== 'MessageBody') return true
  const policy = decodeJson(Buffer.from(FilterPolicy))
  if (!isRecord(policy) || Object.keys(policy).length === 0) return true
  const message = decodeJson(Buffer.from(body))
  return isRecord(message) && matches(policy, message)
}

type Bag = Readonly<Record<string, unknown>>

function matches(policy: Bag, message: Bag): boolean {
  return Object.entries(policy).every(([name, wanted]) =>
    isAlternative(name, wanted)
      ? wanted.some((part) => matches(part, message))
      : isAmong(wanted, message[name]),
  )
}

/** SNS takes `$or` for an operator only over two objects or more. */
function isAlternative(name: string, wanted: unknown): wanted is readonly Bag[] {
  return name === '$or' && Array.isArray(wanted) && wanted.length > 1 && wanted.every(isRecord)
}

function isAmong(wanted: unknown, found: unknown): boolean {
  if (!Array.isArray(wanted) || wanted.some((value) => typeof value !== 'string')) return true
  return wanted.includes(found)
}
