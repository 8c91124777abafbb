import type { Context, Work } from './context.ts'
import { agreement } from './step/agreement.ts'
import { metrics } from './step/metrics.ts'
import { more } from './step/more.ts'
import { objectives } from './step/objectives.ts'
import { openingName } from './step/opening.ts'
import { remedies } from './step/remedies.ts'
import { requirements } from './step/requirements.ts'
import { responsibilities } from './step/responsibilities.ts'
import { review } from './step/review.ts'
import { stakeholders } from './step/stakeholders.ts'
import { template } from './step/template.ts'
import { emptySheet, put } from './writing/sheet.ts'

/** Asks through the seven steps, then for what not every agreement needs, and answers the finished work. */
export async function askAll(context: Context): Promise<Work> {
  const name = await openingName(context)
  const begun = await template(context, beginning(context))
  let work = await objectives(context, begun)
  work = await stakeholders(context, work, name)
  for (const step of [requirements, metrics, remedies, responsibilities, agreement, review, more])
    work = await step(context, work)
  return work
}

function beginning({ surroundings: { book, calendars } }: Context): Work {
  const written = put(put(emptySheet, ['nines'], 'v1'), ['version'], 1)
  const sheet = put(written, ['status'], 'draft', 'next: proposed, once it is put before the parties')
  return { sheet, book, calendars, cases: [] }
}
