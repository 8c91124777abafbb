import type { Agreement } from '../agreement.ts'
import { readAgreed } from './agreed.ts'
import { readMetrics, type MetricSection } from './metrics.ts'
import { readObjectives } from './objectives.ts'
import { readRequirements } from './requirements.ts'
import { readResponsibilities } from './responsibilities.ts'
import { readReview } from './review.ts'
import type { Scope } from './scope.ts'
import { readStakeholders } from './stakeholders.ts'

type Step = 'objectives' | 'stakeholders' | 'requirements' | 'responsibilities' | 'agreed' | 'review'

/** What the seven steps come to; undefined where a step was not understood. */
export type Steps = MetricSection & { readonly [Key in Step]: Agreement[Key] | undefined }

/** Reads the sections that every agreement has. */
export function readSteps(scope: Scope): Steps {
  return {
    objectives: readObjectives(scope),
    stakeholders: readStakeholders(scope),
    requirements: readRequirements(scope),
    ...readMetrics(scope),
    responsibilities: readResponsibilities(scope),
    agreed: readAgreed(scope),
    review: readReview(scope),
  }
}
