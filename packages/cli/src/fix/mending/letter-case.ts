import type { Schema } from '@nines/agreement'
import { eachScalar } from '../each-scalar.ts'
import type { Mending } from '../mending.ts'
import { respell } from '../respell.ts'
import type { ScalarSpot } from '../walk.ts'

export const letterCase: Mending = {
  title:
    'A word of a fixed list (`Draft`, `GOOD`), a time zone, a short name or a region gets the capitals that it has there.',
  find: eachScalar((spot) => {
    const meant = meantWord(spot)
    return meant === undefined || meant === spot.node.value
      ? []
      : respell(spot.node, meant, `${String(spot.node.value)} is written ${meant}`)
  }),
}

function meantWord({ node: { value }, forms }: ScalarSpot): string | undefined {
  if (typeof value !== 'string') return undefined
  const isZone = forms.some(({ title }) => title?.endsWith('Zone'))
  const words = isZone ? Intl.supportedValuesOf('timeZone') : forms.flatMap(listOf)
  if (words.includes(value)) return undefined
  const small = value.trim().toLowerCase()
  return words.find((word) => word.toLowerCase() === small) ?? (isSmall(small, forms) ? small : undefined)
}

// Names and regions have no capitals at all. Where a name may be another text too, that one was meant.
function isSmall(small: string, forms: readonly Schema[]): boolean {
  return (
    forms.length > 0 &&
    forms.every(({ title = '', pattern = '' }) => {
      return SMALL.includes(title) && new RegExp(pattern, 'u').test(small)
    })
  )
}

const SMALL = ['Name', 'PartyName', 'AgreementId', 'RegionText']

function listOf({ enum: words, const: only }: Schema): readonly string[] {
  return words ?? (typeof only === 'string' ? [only] : [])
}
