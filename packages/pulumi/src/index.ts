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
export type { EnforceRequest } from './enforce/request.ts'
export type { Action, Target } from './enforce/target.ts'
export type { EngineRequest, Environment } from './engine/engine-request.ts'
export { findEngine, type Engine, type EngineSearch } from './engine/engine.ts'
export { provision, type Access } from './program.ts'
export { stackName, stacksOf, type PlannedStack } from './stack.ts'
