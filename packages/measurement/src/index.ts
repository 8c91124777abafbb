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
export type { ClaimState, DeadlineState } from './claim/claim-state.ts'
export { claimState } from './claim/claim-state.ts'
export type { Anchor, ClaimMoments, Deadline, DeadlineTerm } from './claim/deadline.ts'
export { deadlineOf } from './claim/deadline.ts'
export type { PastWindow, Repetition, RepetitionRule } from './claim/repetition.ts'
export { occurrences, repetition } from './claim/repetition.ts'
export type { BlockRounding, BlockRule } from './credit/block-credit.ts'
export type { BoundedStep } from './credit/bounded-step.ts'
export { boundedSteps, payAt } from './credit/bounded-step.ts'
export type { Breach } from './credit/breach.ts'
export { freeHours } from './credit/free-hour.ts'
export type { PointRule } from './credit/point-credit.ts'
export type { ScheduleFlaw } from './credit/schedule-lint.ts'
export { lintSchedule } from './credit/schedule-lint.ts'
export { creditOf } from './credit/service-credit.ts'
export type { DayRule } from './credit/service-days.ts'
export { daysOf } from './credit/service-days.ts'
export type { Chooser, Combination, MetricCredit, Settlement, SettlementTerms } from './credit/settlement.ts'
export { settle } from './credit/settlement.ts'
export type { ShareRule } from './credit/share-rule.ts'
export { shareOf } from './credit/share-rule.ts'
export { coverageOf, decide } from './decision.ts'
export type {
  Excusals,
  Excused,
  ExclusionEffect,
  ExclusionRecord,
  ExclusionRule,
  Refused,
} from './exclusion/excusal.ts'
export { excuse } from './exclusion/excusal.ts'
export { readMetricCsv } from './csv/read-metric-csv.ts'
export {
  readDeployedCsv,
  readEntitiesCsv,
  readFeesCsv,
  readTicketMovesCsv,
  withMoves,
  type TicketMoveLine,
} from './csv/read-side-csv.ts'
export type { EarlierWindow, Entity, EntityFacts, Facts, Money } from './facts/facts.ts'
export type {
  AgreementFacts,
  AttestedFacts,
  ClassFacts,
  CountedFacts,
  CountFacts,
  LevelFacts,
  MetricFacts,
  Outage,
  OutageFacts,
  SumFacts,
  SurveyFacts,
  TallyFacts,
  Ticket,
  TicketFacts,
  TimingFacts,
} from './facts/metric-facts.ts'
export { readFacts, type FactsQuestion } from './facts/read-facts.ts'
export { joinRecords, readRecords, type RecordsQuestion } from './record/read-records.ts'
export {
  noRecords,
  type ExcludedRecord,
  type MaintenanceRecord,
  type Notice,
  type Occurrence,
  type Records,
} from './record/record.ts'
export {
  askedSpan,
  readWindowName,
  type AskedWindow,
  type NamedUnit,
  type Term,
} from './time/asked-window.ts'
export { readRecurrence, type RecurrenceReading } from './time/read-recurrence.ts'
export { occurrencesOf, type Recurrence, type Recurring } from './time/recurrence.ts'
export type { Attestation } from './indicator/attestation.ts'
export { judgeAttested } from './indicator/attestation.ts'
export type { Attainment, Evidence } from './indicator/evidence.ts'
export type { Things } from './indicator/interval-mean.ts'
export { attainEvents } from './indicator/pooled-ratio.ts'
export { attainIntervals, MINUTES } from './indicator/interval-mean.ts'
export type { CountedTally } from './indicator/counted-tally.ts'
export { tallyCounted } from './indicator/counted-tally.ts'
export type { CountResult } from './indicator/event-count.ts'
export { judgeCount } from './indicator/event-count.ts'
export { attainIntervalMean } from './indicator/interval-mean.ts'
export type { LatencyBucket, SizedRequest } from './indicator/latency-share.ts'
export { percentile, shareWithin, shareWithinBySize } from './indicator/latency-share.ts'
export type { DownFacts } from './indicator/outage-attainment.ts'
export { attainDowntime, attainOutages } from './indicator/outage-attainment.ts'
export type { OutageRule } from './indicator/outage-rule.ts'
export { countedOutages, downSeconds } from './indicator/outage-rule.ts'
export type { OutageSeries, UnavailableWhen } from './indicator/outage-series.ts'
export { downFacts, outagesOf } from './indicator/outage-series.ts'
export type { RequestClass, RequestCounts } from './indicator/request-class.ts'
export { classifyRequests, pooledShare } from './indicator/request-class.ts'
export type { SurveyResult, SurveyRule } from './indicator/survey.ts'
export { judgeSurvey } from './indicator/survey.ts'
export type {
  ClockReading,
  ClockRule,
  SeverityClock,
  TicketHistory,
  TicketMove,
} from './indicator/ticket-clock.ts'
export { readClock } from './indicator/ticket-clock.ts'
export type { TicketPromise, TicketState } from './indicator/ticket-tally.ts'
export { attainTickets, ticketState } from './indicator/ticket-tally.ts'
export type { Calendars } from './judge.ts'
export { judgeMetric } from './judge.ts'
export { decimalText, exactText, percentText } from './number/decimal-text.ts'
export { exactly } from './number/exact-sum.ts'
export type { RoundingRule } from './number/rounding.ts'
export { fixedText, roundTo } from './number/rounding.ts'
export { spanInForce, state } from './statement.ts'
export type { Attributes, Precedence, SelectedTarget, Selection } from './terms/selector.ts'
export { selectTarget } from './terms/selector.ts'
export type { EffectiveVersion, VersionedSpan } from './terms/version.ts'
export { splitByVersion, versionAt } from './terms/version.ts'
export type { AgreedWindow } from './time/agreed-window.ts'
export { agreedWindowAt } from './time/agreed-window.ts'
export {
  closeOfWorkingDay,
  dueAt,
  walkWorkingSeconds,
  workingDateAfter,
  workingSeconds,
  workingSpans,
  workingTime,
} from './time/business-clock.ts'
export type { JudgedTime, PartialRule } from './time/judged-time.ts'
export { partialPeriod, serviceHours, wholeWindow } from './time/judged-time.ts'
export type { Span } from './time/span.ts'
export { windowAt } from './time/window.ts'
export type { Judgement, ServiceCredit, Statement, Verdict } from './verdict.ts'
