import type { Calendar, SeverityLevel } from '@nines/agreement'
import type { AgreementJudgement } from '../judgement/judge-agreement.ts'
import type { Judgement } from '../judgement/judgement.ts'
import { severityOf } from '../judgement/severity-of.ts'
import { dueAt } from '../time/business-clock.ts'
import { instantText } from '../time/zone-time.ts'
import { claimsFound, listSaid, payFound, sumFound } from './read-said.ts'
import { between, numberShown, word, type Said } from './said.ts'
import type { WorkedExample } from './worked-example.ts'
import type { Subject, Wanted } from './wanted.ts'

/** An example and what the judge made of it. */
export interface Scene {
  readonly example: WorkedExample
  readonly judged: AgreementJudgement
  readonly calendars: ReadonlyMap<string, Calendar>
}

/** What was found where something is expected. */
export function foundOf({ of, key }: Wanted, scene: Scene): Said {
  switch (of.kind) {
    case 'promise':
      return ofPromise(of, key, scene.judged)
    case 'settlement':
      return at(inSettlement, key, scene.judged.settlement)
    case 'difference':
      return ofDifference(of.metric, key, scene.judged)
    case 'right':
      return ofRight(of.right, scene.judged)
    case 'whole':
      return at(ofWhole, key, scene)
    default:
      return of satisfies never
  }
}

type Finders<T> = Readonly<Record<string, (value: T) => Said>>

function at<T>(finders: Finders<T>, key: string, value: T): Said {
  return finders[key]?.(value) ?? word('nothing')
}

function ofRight(id: string, { rights }: AgreementJudgement): Said {
  return word(rights.find(({ right }) => right === id)?.state ?? 'no such right')
}

function ofPromise(
  { metric: name, entity }: Extract<Subject, { readonly kind: 'promise' }>,
  key: string,
  { judgements }: AgreementJudgement,
): Said {
  const mine = judgements.filter((each) => each.entity === entity)
  const judgement = mine.find(({ metric }) => metric === name) ?? mine.find(({ entry }) => entry === name)
  return judgement === undefined ? word('not judged') : at(inPromise, key, judgement)
}

const inPromise: Finders<Judgement> = {
  verdict: ({ verdict }) => word(verdict),
  attainment: endsOf,
  between: endsOf,
  value: endsOf,
  credit: ({ credit }) => payFound(credit?.pay),
  atMost: ({ credit }) => payFound(credit?.atMost),
  sum: ({ credit }) => sumFound(credit?.sum),
  coverage: ({ coverage }) => ({ exact: coverage.toFraction(), shown: numberShown(coverage, 'share') }),
  budgetSpent: ({ budgetSpent }) =>
    budgetSpent === null
      ? word('none')
      : { exact: budgetSpent.toFraction(), shown: numberShown(budgetSpent, 'share') },
}

function endsOf({ ends, measured }: Judgement): Said {
  if (ends === null) return word('nothing was measured')
  return between(ends.worst, ends.best, (end) => numberShown(end, measured))
}

const inSettlement: Finders<AgreementJudgement['settlement']> = {
  sum: (settled) => (settled?.kind === 'owed' ? sumFound(settled.sum) : word('nothing is owed')),
  atMost: (settled) =>
    settled?.kind === 'owed' ? sumFound(settled.atMost ?? undefined) : word('nothing is owed'),
  choice: (settled) => word(settled?.kind === 'choice' ? settled.by : 'nobody'),
  options: (settled) =>
    settled?.kind === 'choice'
      ? listSaid(settled.options.map(({ sum }) => sumFound(sum)))
      : word('no choice'),
}

function ofDifference(name: string, key: string, { judgements }: AgreementJudgement): Said {
  const judgement = judgements.find(({ metric }) => metric === name)
  const difference = judgement?.difference
  if (judgement === undefined || difference === null || difference === undefined)
    return word('no two measurements')
  const { apart, holds } = difference
  if (key === 'holds') return word(holds)
  return apart === null
    ? word('nobody knows')
    : { exact: apart.toFraction(), shown: numberShown(apart, judgement.measured) }
}

const ofWhole: Finders<Scene> = {
  version: ({ judged }) => word(String(judged.agreement.version)),
  windowMinutes: (scene) => {
    const first = firstNamed(scene)
    return word(first === undefined ? 'nothing was judged' : String((first.to - first.from) / 60))
  },
  claims: (scene) => claimsFound(deadlinesOf(firstNamed(scene))),
  due: ({ example, calendars }) => word(dueOf(example, calendars)),
  severity: ({ example }) => word(severityIn(example) ?? 'none'),
}

function deadlinesOf(judgement: Judgement | undefined): Parameters<typeof claimsFound>[0] {
  const claims = judgement?.claims ?? []
  return claims.map(({ does, due, missing }) => ({ does, due, missing: missing?.key ?? null }))
}

// The promise that the facts are about.
function firstNamed({ example, judged }: Scene): Judgement | undefined {
  const named = Object.keys(example.facts.metrics)
  return judged.judgements.find(({ metric, entry }) => named.some((key) => key === metric || key === entry))
}

function severityIn({ versions: [agreement], severity = {} }: WorkedExample): string | undefined {
  const answers = Object.entries(severity).map(([axis, answer]) => [axis, String(answer)] as const)
  return agreement?.severities && severityOf(agreement.severities, Object.fromEntries(answers))
}

function dueOf({ versions, due: ticket }: WorkedExample, calendars: Scene['calendars']): string {
  const level = ticket && levelOf(versions, ticket.severity)
  const within = ticket && level?.[ticket.time]
  if (!ticket || !level || !within) return 'nothing is promised'
  const due = dueAt(within, ticket.opened, calendars.get(level.hours))
  return due === null ? 'nobody works then' : instantText(due)
}

function levelOf([agreement]: WorkedExample['versions'], severity: string): SeverityLevel | undefined {
  return agreement?.severities?.levels.find(({ id }) => id === severity)
}
