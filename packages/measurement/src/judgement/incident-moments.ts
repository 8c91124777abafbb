import type { IncidentFacts } from '../facts/facts.ts'
import { askedSpan } from '../time/asked-window.ts'
import type { Matter } from './matter.ts'
import type { Incident } from './weighed.ts'

/** The instants of an incident that deadlines count from, epoch seconds; absent where nobody knows. */
export interface IncidentMoments {
  readonly start?: number
  readonly end?: number
  readonly aware?: number
  readonly eligible?: number
}

/** What is known of the incidents of a promise: what people say of them comes before what was measured. */
export function momentsOf(matter: Matter, incidents: readonly Incident[]): IncidentMoments {
  const said = matter.incidents.filter((each) => isAbout(each, matter))
  return {
    ...momentsIn(incidents),
    ...earliest('start', said),
    ...latest('end', said),
    ...earliest('aware', said),
    ...earliest('eligible', said),
  }
}

function isAbout({ metric: name, entity: id, window: about }: IncidentFacts, matter: Matter): boolean {
  const { metric, entity, window, agreement } = matter
  const isMine = [metric.id, metric.entry].includes(name) && (id === undefined || id === entity?.id)
  const span = about === undefined ? undefined : askedSpan(about, metric.window.zone, agreement.agreed)
  return isMine && (span === undefined || (span.from < window.to && span.to > window.from))
}

type Key = keyof IncidentMoments

// Of several incidents the first one's deadline comes first.
function earliest(key: Key, said: readonly IncidentFacts[]): IncidentMoments {
  const all = momentsAt(key, said)
  return all.length === 0 ? {} : { [key]: Math.min(...all) }
}

function latest(key: Key, said: readonly IncidentFacts[]): IncidentMoments {
  const all = momentsAt(key, said)
  return all.length === 0 ? {} : { [key]: Math.max(...all) }
}

function momentsAt(key: Key, said: readonly IncidentFacts[]): readonly number[] {
  return said.map((each) => each[key]).filter((moment) => moment !== undefined)
}

// What outages say of an incident; nothing where only sums are known.
function momentsIn(incidents: readonly Incident[]): IncidentMoments {
  const spans = incidents.flatMap(({ span }) => (span === undefined ? [] : [span]))
  const [first, last] = [spans[0], spans.at(-1)]
  return first === undefined || last === undefined ? {} : { start: first.from, end: last.to }
}
