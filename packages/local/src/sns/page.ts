// Topics and subscriptions come a hundred at a time.
const size = 100

/** One page of a list, and the token of the next. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}

/** The page that a token points to; undefined when it isn't a token that a page gave out. */
export function pageOf<Item>(all: readonly Item[], token: string | null): Page<Item> | undefined {
  const start = token === null ? 0 : Number(Buffer.from(token, 'base64').toString('utf8'))
  if (!Number.isInteger(start) || start < 0 || (token !== null && start === 0)) return undefined
  const items = all.slice(start, start + size)
  const end = start + items.length
  return end < all.length ? { items, next: Buffer.from(String(end)).toString('base64') } : { items }
}
