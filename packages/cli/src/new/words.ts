/** A short name out of words: `Checkout API` is `checkout-api`; at most so many words, without those that say little. */
export function shortName(text: string, mostWords = 4): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]s\b/gu, '')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !small.has(word))
  const chosen = (telling.length > 0 ? telling : words).slice(0, mostWords)
  const first = chosen.findIndex((word) => /^[a-z]/u.test(word))
  return chosen.slice(Math.max(first, 0)).join('-').slice(0, 40).replace(/-$/u, '')
}

const small: ReadonlySet<string> = new Set(
  'a an and any are as at be by can do for from has have in is it its nobody of on or so than that the their they this to what when where which who will with'.split(
    ' ',
  ),
)

/** A name as people read it: `checkout-api` is `Checkout API`. */
export function readableName(name: string): string {
  const words = name.split('-').map((word) => (initials.has(word) ? word.toUpperCase() : word))
  const text = words.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const initials: ReadonlySet<string> = new Set([
  'api',
  'cdn',
  'crm',
  'dns',
  'erp',
  'etl',
  'id',
  'sms',
  'ui',
  'vpn',
])

/** A name that is not taken yet: `uptime`, or `uptime-2`. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  let count = 2
  while (taken.includes(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}
