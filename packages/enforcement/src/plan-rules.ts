import type { RulePage } from '@nines/agreement'
import { limitRules } from './finding/limit-finding.ts'
import { findingRules } from './finding-rules.ts'

/** Every rule that a plan holds a promise to; beside those of its findings the limits of AWS, which need the plan. */
export const planRules: readonly RulePage[] = [...findingRules, ...limitRules]
