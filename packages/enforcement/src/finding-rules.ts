import type { RulePage } from '@nines/agreement'
import { budgetRules } from './finding/budget-finding.ts'
import { contactRules } from './finding/contact-finding.ts'
import { idleRules } from './finding/idle-finding.ts'
import { letOffRules } from './finding/let-off-finding.ts'
import { pairRules } from './finding/pair-finding.ts'
import { reachRules } from './finding/reach-finding.ts'
import { retentionRules } from './finding/retention-finding.ts'
import { roomRules } from './finding/room-finding.ts'
import { silenceRules } from './finding/silence-finding.ts'
import { sourceRules } from './finding/source-finding.ts'
import { unalarmedRules } from './finding/unalarmed-finding.ts'

/** Every rule that `planFindings` holds a promise to. */
export const findingRules: readonly RulePage[] = [
  sourceRules,
  contactRules,
  pairRules,
  budgetRules,
  silenceRules,
  idleRules,
  reachRules,
  letOffRules,
  retentionRules,
  roomRules,
  unalarmedRules,
].flat()
