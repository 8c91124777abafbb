// Made from ../agreement.schema.json by generate.ts.

export type AgreementId = string
export type Line = string
export type AgreementKindText = 'sla' | 'ola' | 'objectives'
export type Name = string
export type RegionText = string
export type Prose = string
export type RoleText = string
export type AttributeKind = 'number' | 'text'
export type ClockTimeText = string
export type ContactWayText = 'phone' | 'portal' | 'email' | 'chat' | 'page'
export type SetByText = 'customer' | 'provider' | 'customer, provider may correct' | 'both'
export type ChangedText = 'restart' | 'continue'
export type Severity = string
export type PromiseText = 'binding' | 'target only' | 'none'
export type AbsenceReasonText =
  'beta' | 'free plan' | 'not offered' | 'best effort' | 'not measurable' | 'covered elsewhere'
export type TargetText = string
export type ShareText = string
export type LevelText = string
export type WindowEntry = CalendarWindow | RollingWindow | BillingWindow | FiscalWindow | TermWindow
export type Zone = string
export type RollingText = string
export type RollingEndText = 'claim' | 'each day' | 'each month'
export type BillingText = 'month'
export type ClampText = 'last day' | 'first of next'
export type FiscalText = 'quarter' | 'year'
export type MonthText =
  | 'January'
  | 'February'
  | 'March'
  | 'April'
  | 'May'
  | 'June'
  | 'July'
  | 'August'
  | 'September'
  | 'October'
  | 'November'
  | 'December'
export type TermText = 'whole'
export type NoData = ('good' | 'bad' | 'skip' | 'unknown') | UnknownAtMost
export type AtMostShareText = string
export type PartialPeriodText =
  'only deployed time' | 'assume available' | 'prorate subscription' | 'own period'
export type AttributeText = string
export type Decider =
  | 'cloudwatch'
  | 'provider monitoring'
  | 'customer monitoring'
  | 'customer logs'
  | 'third-party monitoring'
  | 'status page'
  | 'support tickets'
  | 'phone system'
  | 'billing system'
  | 'survey'
  | 'attestation'
export type SilenceText = string
export type BaseEntry = ChargeText | ChargeSection
export type ChargeText =
  | 'monthly fee'
  | 'quarterly fee'
  | 'annual fee'
  | 'term fee'
  | 'twelfth of the annual fee'
  | 'monthly bill'
  | 'bill of the window'
  | 'bill of the preceding 30 days'
  | 'hourly price'
  | 'average daily charge'
  | 'average daily usage credits'
export type ChargeScope = 'service' | 'entity' | 'affected part'
export type ChargeException =
  'upfront fees' | 'one-time fees' | 'taxes' | 'support fees' | 'other services' | 'earlier credits'
export type DayValue = 'actual days' | '1/30' | '1/365'
export type CreditStepText = string
export type PaysText = string
export type AmountText = string
export type StepsByText = 'attainment' | 'downtime' | 'incident'
export type DurationText = string
export type PercentText = string
export type CapEntry = CapText | CapText[]
export type CapText = string
export type CreditForm = 'future invoices' | 'refund' | 'service extension' | 'payment'
export type ExpiryText = string
export type MinimumText = string
export type RoundingText = 'half up' | 'half even' | 'down'
export type Measure =
  | RequestMeasure
  | LatencyMeasure
  | AgeMeasure
  | TicketMeasure
  | DowntimeMeasure
  | IntervalMeasure
  | LevelMeasure
  | AverageMeasure
  | DeliveryMeasure
  | CountMeasure
  | SurveyMeasure
  | AttestedMeasure
  | CoverageMeasure
export type RequestSource =
  | LoadBalancerRequests
  | RestApiRequests
  | HttpApiRequests
  | FunctionRequests
  | CustomRequests
  | CanaryRequests
  | ReportedRequests
export type LoadBalancer = string
export type TargetGroup = string
export type RequestClassText = string
export type RestApi = string
export type Stage = string
export type HttpApi = string
export type FunctionName = string
export type Counters = GoodCounter | BadCounter | ClassCounter
export type Namespace = string
export type MetricName = string
export type Witness =
  | 'provider monitoring'
  | 'customer monitoring'
  | 'customer logs'
  | 'third-party monitoring'
  | 'status page'
  | 'support tickets'
  | 'phone system'
  | 'billing system'
  | 'survey'
  | 'attestation'
export type LatencySource =
  | LoadBalancerLatency
  | RestApiLatency
  | HttpApiLatency
  | FunctionLatency
  | CustomLatency
  | CanaryLatency
  | ReportedLatency
export type Within = string
export type Percentile = string
export type AgeSource = QueueAge | CustomAge | ReportedAge
export type Queue = string
export type TicketSource = GithubTickets | ReportedTickets
export type TicketStartText = 'opened' | 'severity set' | 'detected' | 'each update'
export type TicketStopText =
  'first human reply' | 'next update' | 'workaround' | 'resolved' | 'closed' | 'confirmed by customer'
export type PauseText = 'waiting for customer' | 'waiting for third party' | 'deferred by agreement'
export type TicketWitness = 'support tickets' | 'phone system'
export type DowntimeSource =
  | LoadBalancerDowntimes
  | RestApiDowntimes
  | HttpApiDowntimes
  | FunctionDowntimes
  | CustomDowntimes
  | CanaryDowntimes
  | ReportedDowntimes
export type SampleText = '1 min' | '5 min' | '1 h'
export type DownText = string
export type BoundaryText = 'runs first' | 'split first'
export type PartialText = 'nothing' | 'all' | 'exact'
export type OverlapText = 'union' | 'longest' | 'sum'
export type BeginsText = 'first failure' | 'detected' | 'confirmed' | 'ticket opened'
export type WeightText = 'affected share'
export type IntervalSource =
  | LoadBalancerIntervals
  | RestApiIntervals
  | HttpApiIntervals
  | FunctionIntervals
  | CustomIntervals
  | CanaryIntervals
  | ReportedIntervals
export type EmptyText = 'good' | 'skip' | 'bad'
export type LevelSource = GaugeLevel | ReportedLevel
export type AverageSource =
  | LoadBalancerAverages
  | RestApiAverages
  | HttpApiAverages
  | FunctionAverages
  | CustomAverages
  | CanaryAverages
  | ReportedAverages
export type DeliverySource = ReportedDeliveries | CustomDeliveries
export type DeliveryStartText = 'scheduled' | 'requested' | 'received'
export type DeliveryStopText = 'started' | 'delivered' | 'confirmed'
export type CountedThingText =
  | 'incidents'
  | 'outages'
  | 'failed deliveries'
  | 'reopened tickets'
  | 'security incidents'
  | 'late notices'
  | 'maintenance hours'
  | 'complaints'
export type PrecedenceText =
  'lowest target' | 'highest target' | 'most specific' | 'first written' | 'claimant chooses'
export type ExclusionClassText =
  | 'planned maintenance'
  | 'emergency maintenance'
  | 'force majeure'
  | 'customer fault'
  | 'third party'
  | 'upstream dependency'
  | 'beta'
  | 'quota'
  | 'throttling'
  | 'suspension'
  | 'security'
  | 'test environment'
  | 'unsupported use'
  | 'capacity forecast exceeded'
export type ExclusionEffectText = 'remove from numerator' | 'remove from both' | 'remove interval'
export type QuotaText = string
export type LocalTimeText = string
export type RecurrenceText = string
export type AgreedByText = 'announcement' | 'provider' | 'customer' | 'both'
export type SpanText = string
export type DifferenceText =
  | 'the deciding one holds'
  | 'the worse one holds'
  | 'the better one holds'
  | 'the mean holds'
  | 'review required'
export type ToleranceText = string
export type DependencyKindText = 'hard' | 'soft' | 'support'
export type PromisedText = string
export type AddressText = string
export type CalendarDate = string
export type DutyBreachText =
  'remove from numerator' | 'remove from both' | 'remove interval' | 'forfeits claim' | 'no promise'
export type AfterText = string
export type EscalationKindText = 'hierarchical' | 'functional'
export type CombineText = 'sum' | 'max' | 'customer chooses' | 'provider chooses' | 'not settled'
export type StackingScopeText = 'incident' | 'window' | 'entity'
export type ClaimChannelText = 'support ticket' | 'email' | 'portal' | 'letter' | 'account manager'
export type ClaimActionText = 'notify' | 'claim' | 'send evidence'
export type DeadlineText = string
export type AnchorText =
  | 'start of incident'
  | 'end of incident'
  | 'awareness'
  | 'eligibility'
  | 'end of window'
  | 'end of month'
  | 'end of following month'
  | 'end of quarter'
export type ByText = 'end of window' | 'end of month' | 'end of following month' | 'end of quarter'
export type CountingText = 'after the incident cycle' | 'from the incident cycle'
export type EndOfMonthText = 'last day' | 'same number'
export type ClaimEvidenceText =
  | 'dates and times'
  | 'description'
  | 'affected resources'
  | 'affected region'
  | 'request logs'
  | 'error messages'
  | 'users affected'
  | 'traceroutes'
  | 'billing period'
  | 'ticket number'
export type SpanOrTimeText = string
export type LateText = 'forfeits' | 'provider decides' | 'still counts'
export type StandingText = 'paid account' | 'invoices paid' | 'support plan' | 'not suspended'
export type RepetitionText = string
export type ConsequenceText =
  'terminate' | 'terminate the order' | 'refund' | 'improvement plan' | 'meeting' | 'suspension' | 'price cut'
export type RefundText = 'prepaid fees pro rata' | 'whole term fee' | 'none'
export type MoneyText = string
export type ChangeByText = 'both parties' | 'provider' | 'change control'
export type AdverseText = 'with consent' | 'with notice' | 'not before the term ends'
export type ReportEveryText = 'week' | 'month' | 'quarter' | 'year' | 'on request'
export type ReportPartText =
  | 'attainment'
  | 'outages'
  | 'tickets'
  | 'maintenance'
  | 'exclusions'
  | 'credits'
  | 'causes'
  | 'improvements'
  | 'workload'
export type Cadence = string
export type TriggerText =
  'missed window' | 'missed twice in a row' | 'dependency changed' | 'service changed' | 'law changed'

export interface AgreementDocument {
  nines: 'v1'
  id: AgreementId
  version: number
  title: Line
  status: 'draft' | 'proposed' | 'agreed' | 'retired'
  kind?: AgreementKindText
  extends?: Name
  runs?: Runs
  objectives: {
    [k: string]: Prose
  }
  definitions?: {
    [k: string]: Prose
  }
  stakeholders: StakeholderSection
  requirements: {
    [k: string]: RequirementEntry
  }
  entities?: {
    [k: string]: EntityEntry
  }
  severities?: SeveritySection
  defaults?: DefaultSection
  metrics: {
    [k: string]: MetricEntry
  }
  exclusions?: {
    [k: string]: ExclusionEntry
  }
  evidence?: EvidenceSection
  dependencies?: {
    [k: string]: DependencyEntry
  }
  responsibilities: ResponsibilitySection
  remedies?: RemedySection
  claims?: ClaimSection
  rights?: {
    [k: string]: RightEntry
  }
  fees?: {
    [k: string]: MoneyText
  }
  documents?: {
    [k: string]: DocumentEntry
  }
  agreement: AgreedSection
  reports?: ReportEntry[]
  review: ReviewSection
}
export interface Runs {
  account: Name
  region: RegionText
}
export interface StakeholderSection {
  provider: Name
  customer: Name
  informed?: Name[]
  roles?: {
    [k: string]: RoleText
  }
}
export interface RequirementEntry {
  serves: Name | Name[]
  says: Prose
}
export interface EntityEntry {
  [k: string]: AttributeKind | Line[]
}
export interface SeveritySection {
  levels: {
    [k: string]: SeverityLevelEntry
  }
  setBy: SetByText
  changed: ChangedText
  matrix?: MatrixSection
  overrides?: OverrideEntry[]
}
export interface SeverityLevelEntry {
  says: Prose
  reply?: ClockTimeText
  update?: ClockTimeText
  workaround?: ClockTimeText
  resolve?: ClockTimeText
  hours: Name
  outside?: OutsideTimes
  via?: ContactWayText[]
}
export interface OutsideTimes {
  reply?: ClockTimeText
  update?: ClockTimeText
  workaround?: ClockTimeText
  resolve?: ClockTimeText
}
export interface MatrixSection {
  axes: {
    [k: string]: Line[]
  }
  gives: {
    [k: string]: Severity[]
  }
}
export interface OverrideEntry {
  when: {
    [k: string]: Line
  }
  is: Severity
}
export interface DefaultSection {
  says?: Prose
  promise?: PromiseText
  because?: AbsenceReasonText
  target?: TargetText | SeverityTargets
  share?: ShareText
  ramp?: RampSection
  window?: WindowEntry
  noData?: NoData
  partialPeriod?: PartialPeriodText
  per?: Name
  requires?: SelectorSection
  during?: Name
  decides?: Decider
  owner?: Name
  alarms?: AlarmSection
  credit?: CreditSection
}
export interface SeverityTargets {
  [k: string]: ClockTimeText
}
export interface RampSection {
  [k: string]: LevelText
}
export interface CalendarWindow {
  calendar: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
  zone: Zone
}
export interface RollingWindow {
  rolling: RollingText
  ends?: RollingEndText
  zone: Zone
}
export interface BillingWindow {
  billing: BillingText
  day: number
  clamp?: ClampText
  zone: Zone
}
export interface FiscalWindow {
  fiscal: FiscalText
  starts: MonthText
  zone: Zone
}
export interface TermWindow {
  term: TermText
  zone: Zone
}
export interface UnknownAtMost {
  unknown: AtMostShareText
}
export interface SelectorSection {
  [k: string]: AttributeText | Line[]
}
export interface AlarmSection {
  minimumEvents?: number
  silence?: SilenceText
  threeDays?: boolean
}
export interface CreditSection {
  base?: BaseEntry
  steps?: CreditStepText[]
  pays?: PaysText
  maxOf?: PaysText[]
  byOccurrence?: OccurrenceSection
  stepsBy?: StepsByText
  minimumOutage?: DurationText
  allowance?: PercentText
  maximumPerDay?: number
  fromMiss?: number
  cap?: CapEntry
  form?: CreditForm
  expires?: ExpiryText
  minimum?: MinimumText
  automatic?: boolean
  rounding?: RoundingText
}
export interface ChargeSection {
  is: ChargeText
  of?: ChargeScope
  without?: ChargeException[]
  dayIs?: DayValue
}
export interface OccurrenceSection {
  lookback: number
  pays: AmountText[]
}
export interface MetricEntry {
  of: Name
  says?: Prose
  promise?: PromiseText
  because?: AbsenceReasonText
  target?: TargetText | SeverityTargets
  share?: ShareText
  ramp?: RampSection
  window?: WindowEntry
  measure?: Measure
  noData?: NoData
  partialPeriod?: PartialPeriodText
  per?: Name
  requires?: SelectorSection
  during?: Name
  decides?: Decider
  owner?: Name
  alarms?: AlarmSection
  credit?: CreditSection
  wins?: PrecedenceText
  cases?: {
    [k: string]: CaseEntry
  }
}
export interface RequestMeasure {
  requests: RequestSource
}
export interface LoadBalancerRequests {
  alb: LoadBalancer
  targetGroup?: TargetGroup
  classes?: RequestClasses
}
export interface RequestClasses {
  failed?: RequestClassText[]
  good?: RequestClassText[]
  out?: RequestClassText[]
}
export interface RestApiRequests {
  restApi: RestApi
  stage?: Stage
  classes?: RequestClasses
}
export interface HttpApiRequests {
  httpApi: HttpApi
  stage?: Stage
  classes?: RequestClasses
}
export interface FunctionRequests {
  lambda: FunctionName
  classes?: RequestClasses
}
export interface CustomRequests {
  custom: Counters
  classes?: RequestClasses
}
export interface GoodCounter {
  namespace: Namespace
  good: MetricName
  total: MetricName
  dimensions?: Dimensions
}
export interface Dimensions {
  [k: string]: MetricName
}
export interface BadCounter {
  namespace: Namespace
  bad: MetricName
  total: MetricName
  dimensions?: Dimensions
}
export interface ClassCounter {
  namespace: Namespace
  by: MetricName
  total: MetricName
  dimensions?: Dimensions
}
export interface CanaryRequests {
  canary: Name
  classes?: RequestClasses
}
export interface ReportedRequests {
  reported: Witness
  classes: RequestClasses
}
export interface LatencyMeasure {
  latency: LatencySource
}
export interface LoadBalancerLatency {
  alb: LoadBalancer
  targetGroup?: TargetGroup
  within?: Within
  percentile?: Percentile
}
export interface RestApiLatency {
  restApi: RestApi
  stage?: Stage
  within?: Within
  percentile?: Percentile
}
export interface HttpApiLatency {
  httpApi: HttpApi
  stage?: Stage
  within?: Within
  percentile?: Percentile
}
export interface FunctionLatency {
  lambda: FunctionName
  within?: Within
  percentile?: Percentile
}
export interface CustomLatency {
  custom: Gauge
  within?: Within
  percentile?: Percentile
}
export interface Gauge {
  namespace: Namespace
  metric: MetricName
  unit: 'seconds' | 'milliseconds'
  dimensions?: Dimensions
}
export interface CanaryLatency {
  canary: Name
  within?: Within
  percentile?: Percentile
}
export interface ReportedLatency {
  reported: Witness
  within?: Within
  percentile?: Percentile
}
export interface AgeMeasure {
  age: AgeSource
}
export interface QueueAge {
  sqs: Queue
}
export interface CustomAge {
  custom: Gauge
}
export interface ReportedAge {
  reported: Witness
}
export interface TicketMeasure {
  tickets: TicketSource
}
export interface GithubTickets {
  github: string
  start: TicketStartText
  stop: TicketStopText
  pauses?: PauseText[]
  calendar?: Name
}
export interface ReportedTickets {
  reported: TicketWitness
  start: TicketStartText
  stop: TicketStopText
  pauses?: PauseText[]
  calendar?: Name
}
export interface DowntimeMeasure {
  downtime: DowntimeSource
}
export interface LoadBalancerDowntimes {
  alb: LoadBalancer
  targetGroup?: TargetGroup
  every: SampleText
  down: DownText | DownText[]
  atLeast?: DurationText
  boundary?: BoundaryText
  partial?: PartialText
  overlap?: OverlapText
  begins?: BeginsText
  weight?: WeightText
}
export interface RestApiDowntimes {
  restApi: RestApi
  stage?: Stage
  every: SampleText
  down: DownText | DownText[]
  atLeast?: DurationText
  boundary?: BoundaryText
  partial?: PartialText
  overlap?: OverlapText
  begins?: BeginsText
  weight?: WeightText
}
export interface HttpApiDowntimes {
  httpApi: HttpApi
  stage?: Stage
  every: SampleText
  down: DownText | DownText[]
  atLeast?: DurationText
  boundary?: BoundaryText
  partial?: PartialText
  overlap?: OverlapText
  begins?: BeginsText
  weight?: WeightText
}
export interface FunctionDowntimes {
  lambda: FunctionName
  every: SampleText
  down: DownText | DownText[]
  atLeast?: DurationText
  boundary?: BoundaryText
  partial?: PartialText
  overlap?: OverlapText
  begins?: BeginsText
  weight?: WeightText
}
export interface CustomDowntimes {
  custom: Counters
  every: SampleText
  down: DownText | DownText[]
  atLeast?: DurationText
  boundary?: BoundaryText
  partial?: PartialText
  overlap?: OverlapText
  begins?: BeginsText
  weight?: WeightText
}
export interface CanaryDowntimes {
  canary: Name
  every: SampleText
  down: DownText | DownText[]
  atLeast?: DurationText
  boundary?: BoundaryText
  partial?: PartialText
  overlap?: OverlapText
  begins?: BeginsText
  weight?: WeightText
}
export interface ReportedDowntimes {
  reported: Witness
  every: SampleText
  down: DownText | DownText[]
  atLeast?: DurationText
  boundary?: BoundaryText
  partial?: PartialText
  overlap?: OverlapText
  begins?: BeginsText
  weight?: WeightText
}
export interface IntervalMeasure {
  intervals: IntervalSource
}
export interface LoadBalancerIntervals {
  alb: LoadBalancer
  targetGroup?: TargetGroup
  every: DurationText
  empty?: EmptyText
  classes?: RequestClasses
}
export interface RestApiIntervals {
  restApi: RestApi
  stage?: Stage
  every: DurationText
  empty?: EmptyText
  classes?: RequestClasses
}
export interface HttpApiIntervals {
  httpApi: HttpApi
  stage?: Stage
  every: DurationText
  empty?: EmptyText
  classes?: RequestClasses
}
export interface FunctionIntervals {
  lambda: FunctionName
  every: DurationText
  empty?: EmptyText
  classes?: RequestClasses
}
export interface CustomIntervals {
  custom: Counters
  every: DurationText
  empty?: EmptyText
  classes?: RequestClasses
}
export interface CanaryIntervals {
  canary: Name
  every: DurationText
  empty?: EmptyText
  classes?: RequestClasses
}
export interface ReportedIntervals {
  reported: Witness
  every: DurationText
  empty?: EmptyText
  classes?: RequestClasses
}
export interface LevelMeasure {
  level: LevelSource
}
export interface GaugeLevel {
  custom: LevelGauge
}
export interface LevelGauge {
  namespace: Namespace
  metric: MetricName
  unit: 'per second' | 'count' | 'percent'
  dimensions?: Dimensions
}
export interface ReportedLevel {
  reported: Witness
}
export interface AverageMeasure {
  average: AverageSource
}
export interface LoadBalancerAverages {
  alb: LoadBalancer
  targetGroup?: TargetGroup
}
export interface RestApiAverages {
  restApi: RestApi
  stage?: Stage
}
export interface HttpApiAverages {
  httpApi: HttpApi
  stage?: Stage
}
export interface FunctionAverages {
  lambda: FunctionName
}
export interface CustomAverages {
  custom: Gauge
}
export interface CanaryAverages {
  canary: Name
}
export interface ReportedAverages {
  reported: Witness
}
export interface DeliveryMeasure {
  deliveries: DeliverySource
}
export interface ReportedDeliveries {
  reported: Witness
  start: DeliveryStartText
  stop: DeliveryStopText
  pauses?: PauseText[]
  calendar?: Name
  classes?: RequestClasses
}
export interface CustomDeliveries {
  custom: Counters
  start: DeliveryStartText
  stop: DeliveryStopText
  pauses?: PauseText[]
  calendar?: Name
  classes?: RequestClasses
}
export interface CountMeasure {
  count: CountSource
}
export interface CountSource {
  of: CountedThingText
  severities?: Severity[]
  reported: Witness
}
export interface SurveyMeasure {
  survey: SurveySource
}
export interface SurveySource {
  question: Line
  scale: number[]
  positiveFrom?: number
  minimumResponses: number
  asked: Line
}
export interface AttestedMeasure {
  attested: AttestedSource
}
export interface AttestedSource {
  by: Line
  states: Prose
  evidence?: Line[]
}
export interface CoverageMeasure {
  coverage: CoverageSource
}
export interface CoverageSource {
  metric: Name
}
export interface CaseEntry {
  when: SelectorSection
  says?: Prose
  promise?: PromiseText
  because?: AbsenceReasonText
  target?: TargetText | SeverityTargets
  share?: ShareText
  ramp?: RampSection
  window?: WindowEntry
  measure?: Measure
  noData?: NoData
  partialPeriod?: PartialPeriodText
  per?: Name
  requires?: SelectorSection
  during?: Name
  decides?: Decider
  owner?: Name
  alarms?: AlarmSection
  credit?: CreditSection
}
export interface ExclusionEntry {
  class: ExclusionClassText
  effect: ExclusionEffectText
  metrics?: Name[]
  notice?: ClockTimeText
  calendar?: Name
  quota?: QuotaText
  windows?: RecurringEntry[]
  agreedBy?: AgreedByText
}
export interface RecurringEntry {
  first: LocalTimeText
  for: DurationText
  rrule: RecurrenceText
  zone: Zone
}
export interface EvidenceSection {
  decides: Decider
  coverage?: ShareText
  kept?: SpanText
  difference: DifferenceText
  tolerance?: ToleranceText
}
export interface DependencyEntry {
  kind: DependencyKindText
  agreement?: AgreementId
  metric?: Name
  promised?: PromisedText
  source?: AddressText
  dated?: CalendarDate
  weight?: PercentText
  group?: Name
  needs?: number
  reply?: ClockTimeText
  resolve?: ClockTimeText
}
export interface ResponsibilitySection {
  provider: (Prose | DutyEntry)[]
  customer: (Prose | DutyEntry)[]
  escalation?: EscalationEntry[]
  disputes?: Prose
  complaints?: EscalationEntry[]
}
export interface DutyEntry {
  says: Prose
  id?: Name
  notice?: ClockTimeText
  within?: ClockTimeText
  limit?: LevelText
  ifNot?: DutyBreachText
  metrics?: Name[]
}
export interface EscalationEntry {
  after: AfterText
  to: Name
  via?: ContactWayText[]
  severities?: Severity[]
  kind?: EscalationKindText
}
export interface RemedySection {
  combine?: CombineText
  per?: StackingScopeText
  stacking?: StackingEntry[]
  cap?: CapEntry
  sole?: boolean
  form?: CreditForm
  expires?: ExpiryText
  minimum?: MinimumText
  automatic?: boolean
  rounding?: RoundingText
}
export interface StackingEntry {
  metrics: Name[]
  combine: CombineText
  per?: StackingScopeText
}
export interface ClaimSection {
  channel: ClaimChannelText
  to?: Name
  subject?: Line
  deadlines: DeadlineEntry[]
  evidence?: ClaimEvidenceText[]
  answered?: SpanOrTimeText
  late?: LateText
  standing?: StandingText[]
}
export interface DeadlineEntry {
  do: ClaimActionText
  within?: DeadlineText
  of?: AnchorText
  by?: ByText
  calendar?: Name
  counting?: CountingText
  endOfMonth?: EndOfMonthText
  metrics?: Name[]
}
export interface RightEntry {
  metrics: Name[]
  if: RepetitionText | RepetitionText[]
  notified?: boolean
  gives: ConsequenceText[]
  refund?: RefundText
  lapses?: SpanText
}
export interface DocumentEntry {
  title: Line
  dated?: CalendarDate
  https?: AddressText
}
export interface AgreedSection {
  effective: CalendarDate
  until?: CalendarDate
  notice?: ClockTimeText
  agreedOn?: CalendarDate
  zone?: Zone
  renews?: SpanText
  prevailsOver?: Name[]
  subjectTo?: Name[]
  changes?: ChangeRuleSection
}
export interface ChangeRuleSection {
  by: ChangeByText
  notice?: SpanOrTimeText
  adverse?: AdverseText
}
export interface ReportEntry {
  every: ReportEveryText
  due?: SpanOrTimeText
  calendar?: Name
  to: Name[]
  contents: ReportPartText[]
  disputable?: SpanText
}
export interface ReviewSection {
  every: Cadence
  next: CalendarDate
  triggers?: TriggerText[]
  last?: LastReviewSection
}
export interface LastReviewSection {
  on: CalendarDate
  decided: Prose
}
