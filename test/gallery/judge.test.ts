import { judgeCases } from '@nines/measurement'
import { describe, expect, it } from 'vitest'
import { book, examplesOf, folders } from './gallery.ts'

const examples = folders.flatMap((folder) => examplesOf(folder).map((example) => ({ folder, example })))

describe('the worked examples of the gallery', () => {
  it('are all there', () => {
    expect(examples).toHaveLength(159)
  })

  it.each(examples.map(({ folder, example }) => [`${folder}: ${example.name}`, example] as const))(
    '%s',
    (_, example) => {
      expect(example.expects.length).toBeGreaterThan(0)
      expect(judgeCases([example], book.calendars).flatMap(({ differs }) => differs)).toEqual([])
    },
  )
})
