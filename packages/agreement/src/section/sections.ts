import type { Agreement } from '../agreement.ts'
import type { Metric } from '../metric.ts'
import { tellCeiling } from './ceiling.ts'
import { tellChain } from './chain.ts'
import { tellChoice } from './choice.ts'
import { readClaims } from './claims.ts'
import { readDefinitions } from './definitions.ts'
import { readDependencies } from './dependencies.ts'
import { readDocuments, readFees } from './documents.ts'
import { readEntities } from './entities.ts'
import { tellEscalationTimes } from './escalation-time.ts'
import { readEvidence } from './evidence.ts'
import { readExclusions, tellUnused } from './exclusions.ts'
import { tellUnknownLeaning } from './leaning.ts'
import { tellKind, tellPrecedence } from './precedence.ts'
import { tellProse } from './prose-lint.ts'
import { readRemedies } from './remedies.ts'
import { readsEach } from './metrics.ts'
import { readReports } from './reports.ts'
import { readRights } from './rights.ts'
import type { Scope } from './scope.ts'
import { readSeverities } from './severities.ts'
import { tellVagueWords } from './vague-words.ts'

/** The sections that an agreement may do without. */
export type MoreSections = Pick<
  Agreement,
  | 'entities'
  | 'severities'
  | 'exclusions'
  | 'remedies'
  | 'claims'
  | 'rights'
  | 'dependencies'
  | 'authority'
  | 'reports'
  | 'documents'
  | 'definitions'
  | 'fees'
>

/** Says what only the sections and the metrics together show. */
export function tellTogether(
  scope: Scope,
  sections: MoreSections & Pick<Agreement, 'responsibilities' | 'absent'>,
  metrics: readonly Metric[],
): void {
  // What a metric that could not be read is about is not known.
  if (readsEach(scope.draft.metrics, [...metrics, ...sections.absent]))
    tellUnused(sections.exclusions, metrics, scope)
  tellUnknownLeaning(sections.dependencies, scope)
  tellCeiling(sections.dependencies, metrics, scope)
  tellChain(sections.dependencies, sections.severities, scope)
  const { severities, responsibilities } = sections
  tellEscalationTimes({ escalation: responsibilities.escalation, metrics, severities }, scope.tell)
}

/** Reads the sections that an agreement may do without: empty lists, or no key, where they are absent. */
export function readMoreSections(scope: Scope): MoreSections {
  tellPrecedence(scope)
  tellKind(scope)
  tellVagueWords(scope)
  tellProse(scope)
  tellChoice(scope)
  const [severities, claims, authority] = [readSeverities(scope), readClaims(scope), readEvidence(scope)]
  return {
    entities: readEntities(scope),
    ...(severities && { severities }),
    exclusions: readExclusions(scope),
    remedies: readRemedies(scope),
    ...(claims && { claims }),
    rights: readRights(scope),
    dependencies: readDependencies(scope),
    ...(authority && { authority }),
    reports: readReports(scope),
    documents: readDocuments(scope),
    definitions: readDefinitions(scope),
    fees: readFees(scope),
  }
}
