import { createHash } from 'node:crypto'

/** An id in the form of a UUID made of its parts alone, so that the same story has the same ids each time. */
export function identifier(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
