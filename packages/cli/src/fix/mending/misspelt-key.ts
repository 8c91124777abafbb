import { editDistance } from '@nines/agreement'
import type { Edit } from '../edit.ts'
import type { Mending } from '../mending.ts'
import { keysOf, walk, type KeySpot } from '../walk.ts'

export const misspeltKey: Mending = {
  title:
    'A key that the language does not know becomes the one that is missing beside it, where only one is a letter or two away.',
  find: ({ root }, { schema }) =>
    [...walk(root, schema)].flatMap((spot) => (spot.kind === 'key' ? respelt(spot) : [])),
}

function respelt({ node, map, forms }: KeySpot): readonly Edit[] {
  const known = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))]
  const name = String(node.value)
  // A mapping that takes any name has no misspelt ones.
  const isFree = forms.some(({ additionalProperties }) => additionalProperties !== false)
  if (forms.length === 0 || isFree || known.includes(name)) return []
  const present = keysOf(map)
  const meant = nearestOf(
    name,
    known.filter((key) => !present.includes(key)),
  )
  if (meant === undefined || present.filter((key) => key === name).length > 1) return []
  const [start, end] = node.range
  return [{ start, end, text: meant, says: `the key ${name} is ${meant}` }]
}

const longWord = 6 // letters: in a shorter word two slips leave too little of it

function nearestOf(name: string, candidates: readonly string[]): string | undefined {
  const most = name.length >= longWord ? 2 : 1
  const near = candidates.filter((key) => editDistance(name.toLowerCase(), key.toLowerCase(), most) <= most)
  return near.length === 1 ? near[0] : undefined
}
