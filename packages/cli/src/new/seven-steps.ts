import type { Context, Work } from './context.ts'
import { agreement } from './step/agreement.ts'
import { metrics } from './step/metrics.ts'
import { objectives } from './step/objectives.ts'
import { openingName } from './step/opening.ts'
import { requirements } from './step/requirements.ts'
import { responsibilities } from './step/responsibilities.ts'
import { review } from './step/review.ts'
import { stakeholders } from './step/stakeholders.ts'
import { emptySheet, put } from './writing/sheet.ts'

/** Asks through the seven steps and answers the finished work. */
export async function askAll(context: Context): Promise<Work> {
  const name = await openingName(context)
  let work = await objectives(context, beginning(context))
  work = await stakeholders(context, work, name)
  for (const step of [requirements, metrics, responsibilities, agreement, review])
    work = await step(context, work)
  return work
}

function beginning({ surroundings: { book } }: Context): Work {
  const written = put(put(emptySheet, ['nines'], 'v1'), ['version'], 1)
  const sheet = put(written, ['status'], 'draft', 'next: proposed, once it is put before the parties')
  return { sheet, book }
}
