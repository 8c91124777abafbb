import { expect, it } from 'vitest'
import { agreementOf, textOf } from '../../sample.ts'

// Recorded before the language was widened: what the parties have approved stays what they approved.
it.each([
  ['acme/checkout-api', 'c8cfa26f8e720024e4c96ac0352b459038e32907abd2044a0caedd783154589c'],
  ['acme/order-events', '05cf3cb15cf89946a7609179716186d65e4d8394d806406fab3e51a56d9a6083'],
  ['globex/quotes-api', 'f1bfcff666fa510a8b4528b6975f47bbb8f47f94187d7211d8ec1965fc28a7b3'],
] as const)('a wider language leaves the terms of %s as they are', (id, digest) => {
  expect(agreementOf(textOf(id), id).digest).toBe(digest)
})
