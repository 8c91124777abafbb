import { declareCheck } from './commands/check.ts'
import { declareDrift, declareEnforce } from './commands/enforce.ts'
import { declareExplain } from './commands/explain.ts'
import { declareJudge } from './commands/judge.ts'
import { declareLocal } from './commands/local.ts'
import { declareNew } from './commands/new.ts'
import { declarePlan } from './commands/plan.ts'
import { declareStart } from './commands/start.ts'
import type { Declare } from './declare.ts'

/** Every command, in the order in which the help lists them. */
export const commands: readonly Declare[] = [
  declareCheck,
  declareExplain,
  declareNew,
  declarePlan,
  declareEnforce,
  declareDrift,
  declareJudge,
  declareLocal,
  declareStart,
]
