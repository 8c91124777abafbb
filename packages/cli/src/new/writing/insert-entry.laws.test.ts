import * as fc from 'fast-check'
import { readParties } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { withAccount, withContact, withParty } from './parties-text.ts'

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/u)
const account = fc.stringMatching(/^[0-9]{12}$/u)
const comment = fc.constantFrom('', '  # a comment', '\n    # below', '\n\n# apart')

/** Parties as people lay them out: on one line, in brackets, over several lines, with comments. */
const styles: readonly ((id: string, number: string) => string)[] = [
  (id) => `  ${id}: { name: ${id} }`,
  (id, number) => `  ${id}: { name: "${id}", accounts: { main: "${number}" } }`,
  (id, number) => `  ${id}:\n    name: ${id}\n    accounts:\n      main: "${number}" # theirs`,
  (id, number) => `  ${id}:\n    accounts: { main: "${number}" }\n    name: ${id}\n    contacts: {}`,
  (id) => `  ${id}:\n    name: >-\n      ${id}\n      and more`,
]

const parties = fc
  .uniqueArray(fc.record({ id: name, number: account, style: fc.constantFrom(...styles), after: comment }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 4,
  })
  .chain((some) =>
    fc.record({
      ids: fc.constant(some.map(({ id }) => id)),
      apart: fc.constantFrom('\n', '\n\n'),
      end: fc.constantFrom('\n', '', '\n\n# the end\n'),
      blocks: fc.constant(some.map(({ id, number, style, after }) => style(id, number) + after)),
    }),
  )
  .map(({ ids, apart, end, blocks }) => ({
    ids,
    text: `# who\nnines: v1\nparties:\n${blocks.join(apart)}${end}`,
  }))

function read(text: string): ReadonlyMap<string, unknown> {
  const reading = readParties('parties.yaml', text)
  expect(reading.findings, text).toEqual([])
  return reading.ok ? reading.value : new Map()
}

/** Every line that was there is there, in its order. */
function keeps(before: string, after: string): boolean {
  const [lines, wanted] = [after.split('\n'), before.split('\n')]
  let at = 0
  for (const line of lines) if (line === wanted[at]) at += 1
  return at >= wanted.length - (before.endsWith('\n') ? 0 : 1)
}

describe('parties with one more', () => {
  it('are what they were, and the one', () => {
    fc.assert(
      fc.property(parties, account, ({ text, ids }, number) => {
        const before = read(text)
        const after = withParty(text, 'new-one', { name: 'New', accounts: { main: number } })
        const known = read(after)
        expect([...known.keys()]).toEqual([...ids, 'new-one'])
        for (const id of ids) expect(known.get(id)).toEqual(before.get(id))
        expect(known.get('new-one')).toMatchObject({ name: 'New', accounts: { main: number } })
        expect(keeps(text, after), `${text}---\n${after}`).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('with an account and a contact more are otherwise what they were', () => {
    fc.assert(
      fc.property(parties, fc.nat(), account, ({ text, ids }, at, number) => {
        const id = ids[at % ids.length] ?? ''
        const before = read(text)
        const after = withContact(withAccount(text, id, 'test', number), id, 'boss', {
          email: 'boss@example.com',
        })
        const known = read(after)
        for (const other of ids.filter((one) => one !== id))
          expect(known.get(other)).toEqual(before.get(other))
        expect(known.get(id)).toMatchObject({
          accounts: { test: number },
          contacts: { boss: { email: 'boss@example.com' } },
        })
      }),
      { numRuns: 200 },
    )
  })
})
