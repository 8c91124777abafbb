export { readPlans, type PlanReading } from './agreed.ts'
export { enforce } from './enforce/enforce.ts'
export type { EnforceEvent } from './enforce/event.ts'
export type {
  Outcome,
  ResourceChange,
  StackOutcome,
  StackTrouble,
  Summary,
  Trouble,
} from './enforce/outcome.ts'
export type { Action, EnforceRequest, Target } from './enforce/request.ts'
export {
  findEngine,
  type Engine,
  type EngineRequest,
  type EngineSearch,
  type Environment,
} from './engine/engine.ts'
export { provision, type Access } from './program.ts'
export { stackName, stacksOf, type PlannedStack } from './stack.ts'
