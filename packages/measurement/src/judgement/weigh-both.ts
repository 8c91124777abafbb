import type { LettingOff } from './letting-off.ts'
import type { Matter } from './matter.ts'
import { weigh } from './weigh.ts'
import type { Weighed } from './weighed.ts'

/** What the facts come to, and whether the two ends differ because people disagree about what is let off. */
export interface Both {
  readonly weighed: Weighed
  readonly disputed: boolean
}

/** Weighs the facts of a matter; what is disputed is judged both ways: let off, and counted. */
export function weighBoth(matter: Matter, { off, disputed }: Pick<LettingOff, 'off' | 'disputed'>): Both {
  const counted = weigh(matter, off)
  if (disputed.length === 0) return { weighed: counted, disputed: false }
  const excused = weigh(matter, [...off, ...disputed])
  if (counted.best === null || excused.best === null) return { weighed: counted, disputed: false }
  const all = [counted.best, counted.worst, excused.best, excused.worst].filter((each) => each !== null)
  const sorted = all.toSorted((left, right) => left.value.compare(right.value))
  const [worst = counted.best, best = counted.best] = [sorted[0], sorted.at(-1)]
  if (worst.value.equals(best.value)) return { weighed: counted, disputed: false }
  const workings = [
    'If what is disputed is let off:',
    ...excused.workings,
    'If it counts:',
    ...counted.workings,
  ]
  return { weighed: { ...excused, best, worst, workings }, disputed: true }
}
