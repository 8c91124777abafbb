export type { AgreementFacts, CountedFacts, MetricFacts, Ticket, TicketFacts } from './facts.ts'
export type { Judgement, ServiceCredit, Statement, Verdict } from './verdict.ts'
