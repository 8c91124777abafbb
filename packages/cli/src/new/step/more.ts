import type { Context, Step, Work } from '../context.ts'
import { claims } from './claims.ts'
import { disputes } from './disputes.ts'
import { ending } from './ending.ts'
import { evidence } from './evidence.ts'
import { examples } from './examples.ts'
import { exclusions } from './exclusions.ts'
import type { Extra } from './extra.ts'
import { fees } from './fees.ts'
import { promise } from './promise.ts'
import { rights } from './rights.ts'

// In the order in which one leads to the next: examples show what all others come to.
const extras: readonly Extra[] = [
  promise,
  exclusions,
  evidence,
  disputes,
  claims,
  rights,
  fees,
  ending,
  examples,
]

const nothing = 'nothing'

/** What not every agreement needs: what flags ask for, then whatever a person chooses until nothing is missing. */
export const more: Step = async (context, work) => {
  let done = work
  for (const extra of extras)
    if (isGiven(context, extra) && extra.isOpen(done)) done = await extra.ask(context, done)
  return choose(context, done)
}

function isGiven({ interview }: Context, { flags }: Extra): boolean {
  return flags.some((flag) => interview.peek(flag).length > 0)
}

async function choose(context: Context, work: Work): Promise<Work> {
  const { person, takesUsual } = context.interview
  if (person === undefined || takesUsual) return work
  let done = work
  for (;;) {
    const open = extras.filter((extra) => extra.isOpen(done) && !isGiven(context, extra))
    const name = await person.choose({
      asks: 'Anything more?',
      choices: [
        { value: nothing, label: 'Nothing more' },
        ...open.map(({ name: value, label, hint }) => ({ value, label, hint })),
      ],
    })
    const extra = open.find((one) => one.name === name)
    if (extra === undefined) return done
    done = await extra.ask(context, done)
  }
}
