import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StateValue } from '../alarm-state.ts'
import { judge, type MissingData, type Quorum, type Verdict } from './judgement.ts'
import { lookFrom, remember, verdictMemory } from './verdict-memory.ts'

// The rules of the user guide, in the plainest words.
const plainly = (quorum: Quorum, newestFirst: readonly Verdict[]): StateValue | undefined => {
  const { evaluationPeriods, datapointsToAlarm, missingData } = quorum
  const real = newestFirst.flatMap((verdict, age) => (verdict === 0 ? [] : [{ verdict, age }]))
  const deciding = real.slice(0, evaluationPeriods)
  const breaches = deciding.filter(({ verdict }) => verdict === 2).length
  const gaps = evaluationPeriods - deciding.length
  if (breaches >= datapointsToAlarm) return 'ALARM'
  if (gaps === 0) return 'OK'
  if (missingData === 'breaching' && breaches + gaps >= datapointsToAlarm) return 'ALARM'
  return leftOpen(quorum, real, breaches < deciding.length)
}

const leftOpen = (
  { missingData, datapointsToAlarm }: Quorum,
  real: readonly { readonly age: number }[],
  isContradicted: boolean,
): StateValue | undefined => {
  const asksNoMore = missingData === 'breaching' || missingData === 'notBreaching'
  if (asksNoMore || isContradicted) return 'OK'
  if (missingData === 'ignore') return undefined
  const oldest = real.at(-1)
  if (oldest === undefined) return 'INSUFFICIENT_DATA'
  return oldest.age + 1 >= datapointsToAlarm ? 'ALARM' : 'OK'
}

const quorums = fc
  .record({
    evaluationPeriods: fc.integer({ min: 1, max: 12 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    extra: fc.integer({ min: 0, max: 5 }),
    missingData: fc.constantFrom<MissingData>('breaching', 'notBreaching', 'ignore', 'missing'),
  })
  .map(({ evaluationPeriods, share, extra, missingData }): Quorum => ({
    evaluationPeriods,
    datapointsToAlarm: Math.max(1, Math.round(share * evaluationPeriods)),
    range: evaluationPeriods + extra,
    missingData,
  }))

describe('judging with a memory', () => {
  it('is judging plainly, minute by minute, whatever is remembered', () => {
    fc.assert(
      fc.property(
        quorums,
        fc.constantFrom(1, 2, 3),
        fc.array(fc.constantFrom<Verdict>(0, 1, 1, 1, 2), { minLength: 60, maxLength: 120 }),
        (quorum, stride, history) => {
          const memory = verdictMemory(quorum.range, 60 * stride, 60)
          const at = (place: number): Verdict => history[place] ?? 0
          for (let now = quorum.range * stride; now < history.length; now += 1) {
            lookFrom(memory, now * 60, 1)
            const state = judge(quorum, memory, (age) => remember(memory, age, at(now - age * stride)))
            const newestFirst = Array.from({ length: quorum.range }, (_, age) => at(now - age * stride))
            expect(state).toBe(plainly(quorum, newestFirst))
          }
        },
      ),
    )
  })
})
