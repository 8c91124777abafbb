export { differenceText, differingRemarks } from './case/differing.ts'
export { judgeCases, type CaseDifference, type CaseVerdict } from './case/judge-cases.ts'
export { overlaid } from './case/overlaid.ts'
export { readCases } from './case/read-cases.ts'
export type { CasesQuestion, RecordsPage } from './case/read-example.ts'
export { writtenPay } from './case/read-said.ts'
export type { WorkedExample } from './case/worked-example.ts'
export { readMetricCsv } from './csv/read-metric-csv.ts'
export {
  readDeployedCsv,
  readEntitiesCsv,
  readFeesCsv,
  readIncidentsCsv,
  readTicketMovesCsv,
  withMoves,
  type TicketMoveLine,
} from './csv/read-side-csv.ts'
export { WITNESSES } from './facts/accounts.ts'
export type { EarlierWindow, Entity, EntityFacts, Facts, Witness, WitnessFacts } from './facts/facts.ts'
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
export { witnessFault } from './facts/read-witness-facts.ts'
export type { ClaimDeadline } from './judgement/claims-of.ts'
export type { IncidentMoments } from './judgement/incident-moments.ts'
export type { Difference } from './judgement/difference.ts'
export { judge, type AgreementJudgement } from './judgement/judge-agreement.ts'
export type { Finding as JudgementVerdict, Judgement } from './judgement/judgement.ts'
export type { LetOff } from './judgement/let-off-note.ts'
export { judgeRules, sheetRules } from './judge-rules.ts'
export { sumText, type Sum } from './judgement/money.ts'
export type { LateClaim, Owed } from './judgement/owed.ts'
export { payText, type Pay } from './judgement/pay.ts'
export type { JudgeRemark } from './judgement/remark.ts'
export type { RightRuling } from './judgement/rights-of.ts'
export type { JudgeQuestion } from './judgement/room.ts'
export type { Settled } from './judgement/combine-credits.ts'
export { severityOf } from './judgement/severity-of.ts'
export type { Incident } from './judgement/weighed.ts'
export { decimalText, exactText, percentText } from './number/decimal-text.ts'
export { placeInJson, placeInSheet } from './reading/place-remarks.ts'
export type { RecordsQuestion } from './record/belonging.ts'
export { partiesOf } from './record/known-names.ts'
export { joinRecords, readRecords } from './record/read-records.ts'
export {
  noRecords,
  type ExcludedRecord,
  type MaintenanceRecord,
  type Notice,
  type Occurrence,
  type Records,
} from './record/record.ts'
export {
  readStatement,
  withStatements,
  type Statement,
  type StatementQuestion,
} from './statement/read-statement.ts'
export { agreedWindowAt } from './time/agreed-window.ts'
export {
  askedSpan,
  readMoment,
  readWindowName,
  type AskedWindow,
  type NamedUnit,
  type Term,
} from './time/asked-window.ts'
export { readRecurrence, type RecurrenceReading } from './time/read-recurrence.ts'
export { dueAt } from './time/business-clock.ts'
export { occurrencesOf, type Recurring } from './time/recurrence.ts'
export type { Span } from './time/span.ts'
export type { Verdict } from './verdict.ts'
