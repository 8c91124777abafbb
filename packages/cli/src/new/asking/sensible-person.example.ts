import { Back, type Choice, type Prompter } from './prompter.ts'

// Used by tests alone: somebody who answers whatever is asked, sensibly and by chance, and sometimes takes an answer back.

/** What was asked, and what was answered. */
export interface Sensible {
  readonly person: Prompter
  readonly log: readonly string[]
}

/** A person whose chances come from a seed: the same seed gives the same answers. */
export function sensiblePerson(seed: number, mostBacks = 3): Sensible {
  const log: string[] = []
  const chance = chances(seed)
  let [backs, menus] = [0, 0]
  const answer = <A>(asks: string, given: A): A => {
    if (backs < mostBacks && chance(25) === 0) {
      backs += 1
      log.push(`${asks} <`)
      throw new Back()
    }
    log.push(`${asks} ${String(given)}`)
    return given
  }
  const one = (choices: readonly Choice[]): string => choices[chance(choices.length)]?.value ?? ''
  const person: Prompter = {
    begin: (title, how) => void log.push(title, how),
    step: (title) => void log.push(title),
    tell: (words) => void log.push(words),
    text: async ({ asks, example, usual, judge }) => {
      const wish = asks.includes('may be left empty') && chance(2) === 0 ? '' : (usual ?? example)
      const given = answer(asks, wish)
      // Twice: what is no error is kept by answering it again.
      const complaint = judge(given) && judge(given)
      if (complaint === undefined) return given
      log.push(complaint)
      throw new Error(`${asks}: ${given} does not do. ${complaint}`)
    },
    choose: async ({ asks, choices }) => {
      if (asks.startsWith('Write ')) return answer(asks, 'yes')
      if (asks.startsWith('Anything more') && (menus += 1) > 6) return answer(asks, 'nothing')
      return answer(asks, one(choices))
    },
    several: async ({ asks, choices }) => {
      const some = choices.filter(() => chance(3) === 0).map(({ value }) => value)
      return answer(asks, some.length > 0 ? some : [one(choices)])
    },
    agree: async (asks) => answer(asks, true),
  }
  return { person, log }
}

// A linear congruential generator: small, and the same everywhere.
function chances(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}
