import { readFileSync } from 'node:fs'

/** The version of nines, as its package says it: `0.1.0`. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return /"version": "([^"]+)"/u.exec(text)?.[1] ?? '0.0.0'
}
