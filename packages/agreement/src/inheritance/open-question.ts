import type { Path, Remark } from '../page/remark.ts'
import type { AgreementDraft } from '../schema/draft.ts'
import { isRecord } from '../schema/desk.ts'

/** Whether what a remark is about may still be said by what lies on a template; then nobody can hold it against the template. */
export function isOpen({ rule, path }: Remark, draft: AgreementDraft): boolean {
  if (OPEN.has(rule.id)) return true
  if (rule.id === 'rights/reachable') return path.at(-1) === 'notified' // a deadline for the notice may come
  // Steps of incidents are such by `stepsBy`, and those below them are nothing by `minimumOutage`.
  if (BY_SUBJECT.has(rule.id)) return !hasKey(draft, creditAt(path), 'stepsBy')
  if (rule.id === 'credit/schedule-gap') return hasKey(draft, creditAt(path), 'stepsBy')
  const register = REGISTERS[rule.id]
  return register !== undefined && register(draft) === undefined
}

const BY_SUBJECT: ReadonlySet<string> = new Set(['credit/step-unit', 'credit/step-side'])

// They say that something is missing, or is not used yet.
const OPEN: ReadonlySet<string> = new Set([
  'objectives/never-served',
  'requirements/never-measured',
  'requirements/number-in-prose',
  'definitions/unused-term',
  'severities/never-given',
  'severities/matrix',
  'metrics/mean-hides-tails',
  'metrics/covered',
  'metrics/case-wins',
  'metrics/wins-unneeded',
  'metrics/no-promise',
  'metrics/by-severity',
  'metrics/business-time-needs-calendar',
  'exclusions/effect',
  'dependencies/promise',
  'responsibilities/number-in-prose',
  'claims/choice',
  'claims/deadline-form',
  'credit/combine',
  'credit/no-top',
  'credit/minimum-never-met',
  'credit/rounding',
  'credit/day-value',
])

// Names are looked up where a template has the section at all; without it, what lies on the template has to bring it.
const REGISTERS: Readonly<Record<string, (draft: AgreementDraft) => unknown>> = {
  'metrics/unknown-entity': ({ entities }) => entities,
  'metrics/unknown-role': ({ stakeholders }) => stakeholders?.roles,
  'agreement/precedence': ({ documents }) => documents,
  'definitions/known-term': ({ definitions }) => definitions,
}

function creditAt(path: Path): Path {
  return path.slice(0, path.indexOf('credit') + 1)
}

function hasKey(data: unknown, path: Path, key: string): boolean {
  const [step, ...rest] = path
  if (!isRecord(data)) return false
  return step === undefined ? Object.hasOwn(data, key) : hasKey(data[step], rest, key)
}
