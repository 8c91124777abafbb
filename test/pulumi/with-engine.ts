import { findEngine } from '@nines/pulumi'
import { describe } from 'vitest'

const search = await findEngine({
  environment: process.env,
  tell: (sentence) => process.stderr.write(`${sentence}\n`),
})

/** Stories that need the real engine; without one, and without a Go to build it, they are skipped for that reason. */
export function withEngine(name: string, stories: () => void): void {
  if (search.ok) describe(name, stories)
  else describe.skip(`${name} (${search.says} ${search.fix})`, stories)
}
