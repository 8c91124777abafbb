export type { Attainment, Evidence } from './attainment.ts'
export {
  burnFactor,
  burnRate,
  detectionMinutes,
  detectionSeconds,
  exhaustionSeconds,
  isFireable,
  spentAtFire,
} from './burn-rate.ts'
export {
  closeOfWorkingDay,
  dueAt,
  walkWorkingSeconds,
  workingDateAfter,
  workingSeconds,
  workingSpans,
} from './business-clock.ts'
export { decimalText, exactText, percentText } from './decimal-text.ts'
export { allowedBadSeconds, budgetSpent, errorBudget, nominalSeconds } from './error-budget.ts'
export type { AgreementFacts, CountedFacts, MetricFacts, Ticket, TicketFacts } from './facts.ts'
export type { Calendars } from './judge.ts'
export { judgeMetric } from './judge.ts'
export { creditOf } from './service-credit.ts'
export { spanInForce, state } from './statement.ts'
export type { TicketPromise, TicketState } from './ticket-tally.ts'
export { ticketState } from './ticket-tally.ts'
export type { Judgement, ServiceCredit, Statement, Verdict } from './verdict.ts'
export type { Span } from './window.ts'
export { windowAt } from './window.ts'
