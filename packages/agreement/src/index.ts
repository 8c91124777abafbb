export type {
  Agreement,
  AgreementKind,
  CloudPlace,
  Definition,
  Objective,
  Requirement,
  Role,
  Stakeholders,
  Status,
} from './agreement.ts'
export type { Book } from './book.ts'
export type { Calendar, WorkingSpan } from './calendar.ts'
export type { Charge, ChargeException, ChargePeriod } from './charge.ts'
export type {
  Anchor,
  ClaimAction,
  ClaimChannel,
  ClaimEvidence,
  ClaimStanding,
  Claims,
  Deadline,
  DeadlineTerm,
} from './claim.ts'
export type {
  Amount,
  BlockRounding,
  BoundedStep,
  Cap,
  Credit,
  CreditTerms,
  PerBlock,
  RoundingRule,
  Schedule,
  StepSubject,
} from './credit.ts'
export type { Dependency, DependencyPromise } from './dependency.ts'
export type { DowntimeIndicator, OutageStart, UnavailableWhen } from './downtime.ts'
export type { Attribute, Condition, EntityKind, Precedence, Selector } from './entity.ts'
export type {
  Exclusion,
  ExclusionClass,
  ExclusionEffect,
  Quota,
  Recurrence,
  RecurringWindow,
} from './exclusion.ts'
export type { Finding, Place, Reading, Severity } from './finding.ts'
export type {
  Agreed,
  Authority,
  ChangeRule,
  Disagreement,
  PaperDocument,
  ReportPart,
  Reporting,
  Review,
  ReviewTrigger,
} from './governance.ts'
export type {
  AgeIndicator,
  AttestedIndicator,
  AverageIndicator,
  CountIndicator,
  CountedThing,
  CoverageIndicator,
  Indicator,
  IntervalIndicator,
  LatencyIndicator,
  LevelIndicator,
  LimitGrowth,
  RequestIndicator,
  SurveyIndicator,
} from './indicator.ts'
export type {
  AbsenceReason,
  AbsentPromise,
  AlarmSettings,
  Binding,
  Metric,
  MetricCase,
  NoData,
} from './metric.ts'
export { usualMinimumEvents } from './metric.ts'
export type { Origin } from './origin.ts'
export type { Contact, Party } from './party.ts'
export type {
  Bound,
  CalendarSpan,
  ClockTime,
  Duration,
  Limit,
  Money,
  Operator,
  Percent,
  Points,
  Range,
  Rate,
} from './quantity.ts'
export type { Combination, Remedies, Stacking, StackingScope } from './remedy.ts'
export { REQUEST_WORDS } from './metric/request-classes.ts'
export type { RequestClass, RequestClasses, RequestWord } from './request-class.ts'
export type { Duty, DutyBreach, EscalationLevel, Responsibilities, ShareOfTarget } from './responsibility.ts'
export type { Consequence, RepetitionRule, Right, Threshold } from './right.ts'
export type { ContactWay, Severities, SeverityLevel, SeverityMatrix, SeverityTime } from './severity.ts'
export type { CustomSource, LevelSource, Source, Witness } from './source.ts'
export type { Target, TargetChange } from './target.ts'
export type { Clocked, DeliveryIndicator, Pause, TicketIndicator, TicketStart, TicketStop } from './timed.ts'
export { monthNames, type CalendarUnit, type PartialRule, type RollingEnd, type Window } from './window.ts'
export { digestOf } from './digest/digest.ts'
export { formatDuration } from './quantity/format-duration.ts'
export { promisedShares, type PromisedShare } from './leaning.ts'
export { fileFinding } from './page/open-page.ts'
export { formatPercent } from './quantity/format-percent.ts'
export { placeRemarks, type PathRemark } from './placed-remark.ts'
export { editDistance, nearest } from './schema/nearest.ts'
export { readAgreement } from './read-agreement.ts'
export type { Manuscript } from './manuscript.ts'
export { readDocument } from './read-document.ts'
export { readCalendars } from './read-calendars.ts'
export { readParties } from './read-parties.ts'
export type { Words } from './page/page.ts'
export type { RulePage } from './page/rule-page.ts'
export { rules } from './rules.ts'
export { agreementSchema, calendarsSchema, partiesSchema, type Schema } from './schema/schema.ts'
export { effectiveText } from './inheritance/effective-text.ts'
export { pointerOf, type EffectiveLine } from './inheritance/effective.ts'
export { describeEffective, readEffective, type Effective } from './inheritance/read-effective.ts'
export { brokenTemplate, readTemplate, type Template } from './inheritance/template.ts'
export { extendingSchema, templateSchema } from './inheritance/partial-schema.ts'
export { judgeTemplate } from './judge-template.ts'
export { yamlOptions } from './yaml/yaml-options.ts'
