import type { Extra } from './extra.ts'
import { measureRest } from './metrics.ts'
import { remedies } from './remedies.ts'
import { moreRequirements } from './requirements.ts'

/** One more level that matters, measured like the first. */
export const promise: Extra = {
  name: 'promise',
  label: 'Another promise',
  hint: 'a level that matters too, and how it is measured',
  flags: [],
  isOpen: () => true,
  ask: async (context, work) => {
    const required = await moreRequirements(context, work)
    return remedies(context, await measureRest(context, required))
  },
}
