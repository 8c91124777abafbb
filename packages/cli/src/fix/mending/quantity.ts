import { eachScalar } from '../each-scalar.ts'
import type { Edit } from '../edit.ts'
import type { Mending } from '../mending.ts'
import { quantityForms, spellQuantity } from '../quantity-spelling.ts'
import { respell } from '../respell.ts'
import type { ScalarSpot } from '../walk.ts'

export const quantity: Mending = {
  title:
    'A quantity is spelt as the language spells it: `99.9%` is `99.9 %`, `5 minutes` is `5 min`, `≥` is `>=`; a missing sign is added where only one can stand there. No digit changes.',
  find: eachScalar(respelt),
}

function respelt({ node, forms }: ScalarSpot): readonly Edit[] {
  const { value } = node
  const patterns = forms.flatMap(({ title = '', pattern }) =>
    quantityForms.has(title) && pattern !== undefined ? [new RegExp(pattern, 'u')] : [],
  )
  if (typeof value !== 'string' || patterns.length === 0) return []
  const spelt = spellQuantity(value, (text) => patterns.some((pattern) => pattern.test(text)))
  const says = /[\u00a0\u202f]/u.test(value)
    ? 'a blank that breaks nowhere is a plain one'
    : 'spelt as the language spells it'
  return spelt === undefined || spelt === value ? [] : respell(node, spelt, says)
}
