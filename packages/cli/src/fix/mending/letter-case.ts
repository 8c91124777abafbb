import type { Schema } from '@nines/agreement'
import { eachScalar } from '../each-scalar.ts'
import type { Mending } from '../mending.ts'
import { respell } from '../respell.ts'
import type { ScalarSpot } from '../walk.ts'

export const letterCase: Mending = {
  title: 'A word of a fixed list (`Draft`, `GOOD`), or a time zone, gets the capitals that the list has.',
  find: eachScalar((spot) => {
    const meant = meantWord(spot)
    return meant === undefined
      ? []
      : respell(spot.node, meant, `${String(spot.node.value)} is written ${meant}`)
  }),
}

function meantWord({ node: { value }, forms }: ScalarSpot): string | undefined {
  if (typeof value !== 'string') return undefined
  const isZone = forms.some(({ title }) => title?.endsWith('Zone'))
  const words = isZone ? Intl.supportedValuesOf('timeZone') : forms.flatMap(listOf)
  if (words.includes(value)) return undefined
  return words.find((word) => word.toLowerCase() === value.trim().toLowerCase())
}

function listOf({ enum: words, const: only }: Schema): readonly string[] {
  return words ?? (typeof only === 'string' ? [only] : [])
}
