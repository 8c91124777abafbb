export type {
  Agreed,
  Agreement,
  CloudPlace,
  EscalationLevel,
  Objective,
  Requirement,
  Responsibilities,
  Review,
  Stakeholders,
  Status,
} from './agreement.ts'
export type { Book } from './book.ts'
export type { Calendar, WorkingSpan } from './calendar.ts'
export type { Credit, CreditStep } from './credit.ts'
export type { Finding, Place, Reading, Severity } from './finding.ts'
export type { CustomSource, Indicator, Source } from './indicator.ts'
export type { AlarmSettings, Metric, NoData } from './metric.ts'
export type { Contact, Party } from './party.ts'
export type { ClockTime, Duration, Percent } from './quantity.ts'
export { digestOf } from './digest/digest.ts'
export { formatDuration } from './quantity/format-duration.ts'
export { fileFinding } from './page/open-page.ts'
export { formatPercent } from './quantity/format-percent.ts'
export { placeRemarks, type PathRemark } from './placed-remark.ts'
export { editDistance } from './schema/nearest.ts'
export { readAgreement } from './read-agreement.ts'
export { readDocument, type Manuscript } from './read-document.ts'
export { readCalendars } from './read-calendars.ts'
export { readParties } from './read-parties.ts'
export type { Words } from './page/page.ts'
export type { RulePage } from './page/rule-page.ts'
export { rules } from './rules.ts'
export { agreementSchema, calendarsSchema, partiesSchema, type Schema } from './schema/schema.ts'
export type { CalendarUnit, Window } from './window.ts'
