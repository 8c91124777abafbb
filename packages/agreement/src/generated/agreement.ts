// Made from ../agreement.schema.json by generate.ts.

export type AgreementId = string
export type Line = string
export type Name = string
export type Prose = string
export type LevelText = string
export type ClockTimeText = string
export type ShareText = string
export type Zone = string
export type DurationText = string
export type Measure = RequestMeasure | LatencyMeasure | AgeMeasure | TicketMeasure
export type RequestSource =
  LoadBalancerRequests | RestApiRequests | HttpApiRequests | FunctionRequests | CustomRequests
export type LoadBalancer = string
export type TargetGroup = string
export type RestApi = string
export type Stage = string
export type HttpApi = string
export type FunctionName = string
export type Counters = GoodCounter | BadCounter
export type Namespace = string
export type MetricName = string
export type LatencySource =
  LoadBalancerLatency | RestApiLatency | HttpApiLatency | FunctionLatency | CustomLatency
export type Within = string
export type Percentile = string
export type AgeSource = QueueAge | CustomAge
export type Queue = string
export type SilenceText = string
export type CreditStepText = string
export type PercentText = string
export type CalendarDate = string
export type Cadence = string

export interface AgreementDocument {
  nines: 'v1'
  id: AgreementId
  version: number
  title: Line
  status: 'draft' | 'proposed' | 'agreed' | 'retired'
  runs?: Runs
  objectives: {
    [k: string]: Prose
  }
  stakeholders: StakeholderSection
  requirements: {
    [k: string]: RequirementEntry
  }
  metrics: {
    [k: string]: MetricEntry
  }
  responsibilities: ResponsibilitySection
  agreement: AgreedSection
  review: ReviewSection
}
export interface Runs {
  account: Name
  region: string
}
export interface StakeholderSection {
  provider: Name
  customer: Name
  informed?: Name[]
}
export interface RequirementEntry {
  serves: Name | Name[]
  says: Prose
}
export interface MetricEntry {
  of: Name
  says?: Prose
  target: LevelText | SeverityTargets
  share?: ShareText
  window: CalendarWindow | RollingWindow
  measure: Measure
  noData: 'good' | 'bad' | 'skip' | 'unknown'
  alarms?: AlarmSection
  credit?: CreditSection
}
export interface SeverityTargets {
  [k: string]: ClockTimeText
}
export interface CalendarWindow {
  calendar: 'day' | 'week' | 'month' | 'quarter' | 'year'
  zone: Zone
}
export interface RollingWindow {
  rolling: DurationText
  zone: Zone
}
export interface RequestMeasure {
  requests: RequestSource
}
export interface LoadBalancerRequests {
  alb: LoadBalancer
  targetGroup?: TargetGroup
}
export interface RestApiRequests {
  restApi: RestApi
  stage?: Stage
}
export interface HttpApiRequests {
  httpApi: HttpApi
  stage?: Stage
}
export interface FunctionRequests {
  lambda: FunctionName
}
export interface CustomRequests {
  custom: Counters
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
export interface AgeMeasure {
  age: AgeSource
}
export interface QueueAge {
  sqs: Queue
}
export interface CustomAge {
  custom: Gauge
}
export interface TicketMeasure {
  tickets: TicketSource
}
export interface TicketSource {
  github: string
  start: 'opened'
  stop: 'first human reply' | 'closed'
  calendar?: Name
}
export interface AlarmSection {
  minimumEvents?: number
  silence?: SilenceText
  threeDays?: boolean
}
export interface CreditSection {
  base: Line
  steps: CreditStepText[]
  cap?: PercentText
}
export interface ResponsibilitySection {
  provider: Prose[]
  customer: Prose[]
  escalation?: EscalationEntry[]
  disputes?: Prose
}
export interface EscalationEntry {
  after: DurationText
  to: Name
}
export interface AgreedSection {
  effective: CalendarDate
  until?: CalendarDate
  notice?: DurationText
}
export interface ReviewSection {
  every: Cadence
  next: CalendarDate
}
