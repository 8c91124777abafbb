export type { Attainment, Evidence } from './indicator/attainment.ts'
export {
  burnFactor,
  burnRate,
  detectionMinutes,
  detectionSeconds,
  exhaustionSeconds,
  isFireable,
  spentAtFire,
} from './budget/burn-rate.ts'
export {
  closeOfWorkingDay,
  dueAt,
  walkWorkingSeconds,
  workingDateAfter,
  workingSeconds,
  workingSpans,
} from './time/business-clock.ts'
export { decimalText, exactText, percentText } from './number/decimal-text.ts'
export { allowedBadSeconds, budgetSpent, errorBudget, nominalSeconds } from './budget/error-budget.ts'
export type { AgreementFacts, CountedFacts, MetricFacts, Ticket, TicketFacts } from './facts.ts'
export type { Calendars } from './judge.ts'
export { judgeMetric } from './judge.ts'
export { creditOf } from './credit/service-credit.ts'
export { spanInForce, state } from './statement.ts'
export type { TicketPromise, TicketState } from './indicator/ticket-tally.ts'
export { ticketState } from './indicator/ticket-tally.ts'
export type { Judgement, ServiceCredit, Statement, Verdict } from './verdict.ts'
export type { Span } from './time/span.ts'
export { windowAt } from './time/window.ts'
