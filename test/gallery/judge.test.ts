import { dueAt, severityOf, type AgreementJudgement, type Judgement } from '@nines/measurement'
import type { Agreement } from '@nines/agreement'
import { describe, expect, it } from 'vitest'
import { judgeCase } from './case-judgement.ts'
import {
  compareClaims,
  compareDifferences,
  comparePromise,
  compareRights,
  compareSettlement,
  instantText,
  type Compared,
} from './expectation.ts'
import { allCases, isMapping, listAt, mappingAt, readBook, versionsOf, type Case } from './gallery.ts'

const book = readBook()
const cases = allCases()

describe('the worked cases of the gallery', () => {
  it('are all there', () => {
    expect(cases).toHaveLength(159)
  })

  it.each(cases.map((one) => [`${one.folder}: ${one.name}`, one] as const))('%s', (_, one) => {
    const versions = versionsOf(one, book)
    const judged = judgeCase(one, versions, book)
    for (const { wanted, found } of comparisons(one, versions, judged)) expect(found).toEqual(wanted)
  })
})

function comparisons(
  one: Case,
  versions: readonly Agreement[],
  judged: AgreementJudgement,
): readonly Compared[] {
  return Object.entries(one.expect).flatMap(([key, expected]) => {
    const special = specials[key]
    if (special !== undefined) return [special({ one, versions, judged, expected })]
    return isMapping(expected) ? promises(key, expected, judged) : []
  })
}

interface Scene {
  readonly one: Case
  readonly versions: readonly Agreement[]
  readonly judged: AgreementJudgement
  readonly expected: unknown
}

const specials: Readonly<Record<string, (scene: Scene) => Compared>> = {
  version: ({ judged, expected }) => ({
    wanted: { version: expected },
    found: { version: judged.agreement.version },
  }),
  windowMinutes: ({ one, judged, expected }) => {
    const { from, to } = firstNamed(one, judged)
    return { wanted: { minutes: expected }, found: { minutes: (to - from) / 60 } }
  },
  settlement: ({ one, judged }) => compareSettlement(mappingAt(one.expect, 'settlement'), judged.settlement),
  differences: ({ one, judged }) => compareDifferences(mappingAt(one.expect, 'differences'), judged),
  rights: ({ one, judged }) => compareRights(mappingAt(one.expect, 'rights'), judged),
  claims: ({ one, judged }) => compareClaims(listAt(one.expect, 'claims'), firstNamed(one, judged)),
  due: ({ one, versions, expected }) => ({ wanted: { due: expected }, found: { due: dueOf(one, versions) } }),
  severity: ({ one, versions, expected }) => {
    const answers = Object.entries(mappingAt(one.given, 'severity')).map(([axis, answer]) => [
      axis,
      String(answer),
    ])
    const severities = versions[0]?.severities
    const found = severities === undefined ? undefined : severityOf(severities, Object.fromEntries(answers))
    return { wanted: { severity: expected }, found: { severity: found } }
  },
}

// The promise that the facts are about.
function firstNamed({ given }: Case, { judgements }: AgreementJudgement): Judgement {
  const named = Object.keys(mappingAt(mappingAt(given, 'facts'), 'metrics'))
  const found = judgements.find(({ metric, entry }) => named.some((key) => key === metric || key === entry))
  if (found === undefined) throw new Error('Nothing that the facts name was judged.')
  return found
}

function promises(key: string, expected: object, judged: AgreementJudgement): readonly Compared[] {
  if ('verdict' in expected) return [promise(key, null, { ...expected }, judged)]
  return Object.entries(expected).map(([entity, of]: [string, unknown]) =>
    promise(key, entity, isMapping(of) ? of : {}, judged),
  )
}

function promise(
  key: string,
  entity: string | null,
  expected: Case['expect'],
  { judgements }: AgreementJudgement,
): Compared {
  const mine = judgements.filter((each) => each.entity === entity)
  const found = mine.find(({ metric }) => metric === key) ?? mine.find(({ entry }) => entry === key)
  if (found === undefined) throw new Error(`${key} of ${entity} was not judged.`)
  return comparePromise(expected, found)
}

function dueOf({ given }: Case, [agreement]: readonly Agreement[]): string | undefined {
  const { severity, time, opened } = mappingAt(given, 'due')
  const level = agreement?.severities?.levels.find(({ id }) => id === severity)
  const within = level?.[time === 'reply' ? 'reply' : 'resolve']
  if (level === undefined || within === undefined)
    throw new Error(`Nothing is promised for ${String(severity)}.`)
  const at = Temporal.Instant.from(String(opened)).epochMilliseconds / 1000
  return instantText(dueAt(within, at, book.calendars.get(level.hours)) ?? Number.NaN)
}
