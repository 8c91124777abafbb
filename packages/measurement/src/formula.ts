// The door for rooms that plan: what an alarm and a verdict have to reckon alike. It loads nothing of the judge.
export {
  burnFactor,
  burnRate,
  detectionMinutes,
  detectionSeconds,
  exhaustionSeconds,
  isFireable,
  spentAtFire,
} from './budget/burn-rate.ts'
export { allowedBadSeconds, budgetSpent, errorBudget, nominalSeconds } from './budget/error-budget.ts'
export { classify, type RequestSort } from './judgement/request-sort.ts'
export { percentText } from './number/decimal-text.ts'
