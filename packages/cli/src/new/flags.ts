/** A flag of `new`: what it holds, and in which step it is asked for. */
export interface NewFlag {
  readonly name: string
  readonly value: string
  readonly says: string
  readonly group: string
  /** True where a value may begin with a name: `uptime=>= 99.9 %`. */
  readonly isNamed?: true
}

const service = 'The service:'
const first = 'Step 1, objectives:'
const second = 'Step 2, stakeholders:'
const third = 'Step 3, requirements:'
const fourth = 'Step 4, metrics (a value for one of several has its name before it, uptime=…):'
const fifth = 'Step 5, responsibilities:'
const sixth = 'Step 6, agreement:'
const seventh = 'Step 7, review:'

/** Every flag that answers a question, in the order of the questions. */
export const newFlags: readonly NewFlag[] = [
  { name: 'name', value: 'text', says: 'what people call the service', group: service },
  { name: 'service', value: 'name', says: 'its short name, for the folder and the alarms', group: service },
  { name: 'title', value: 'text', says: 'the title of the agreement', group: service },
  {
    name: 'objective',
    value: '[name=]text',
    says: 'what it is for; may be said again',
    group: first,
    isNamed: true,
  },
  { name: 'provider', value: 'party', says: 'who promises', group: second },
  { name: 'customer', value: 'party', says: 'to whom', group: second },
  { name: 'informed', value: 'party', says: 'who else is told; may be said again', group: second },
  { name: 'party', value: 'party=name', says: 'adds a party by its full name', group: second, isNamed: true },
  {
    name: 'approver',
    value: 'party=@who',
    says: 'who approves for an added party',
    group: second,
    isNamed: true,
  },
  {
    name: 'requirement',
    value: '[name=]text',
    says: 'what has to be so: available, quick, fresh, delivered, answered, or a sentence; may be said again',
    group: third,
    isNamed: true,
  },
  {
    name: 'serves',
    value: '[requirement=]objectives',
    says: 'which objectives it serves',
    group: third,
    isNamed: true,
  },
  {
    name: 'metric',
    value: '[name=]kind',
    says: 'requests, latency, percentile, age or tickets; may be said again',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'of',
    value: '[metric=]requirement',
    says: 'which requirement it measures',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'source',
    value: '[metric=]source',
    says: 'where, as in "alb: app/checkout/50dc6c495c0c9188"',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'account',
    value: 'name[=digits]',
    says: 'the AWS account; with digits it is added',
    group: fourth,
    isNamed: true,
  },
  { name: 'region', value: 'region', says: 'the AWS region', group: fourth },
  {
    name: 'zone',
    value: '[metric=]zone',
    says: 'the time zone in which a month begins',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'window',
    value: '[metric=]span',
    says: 'month, week, quarter, or a length such as 30 d',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'within',
    value: '[metric=]time',
    says: 'how long a request may take (latency)',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'percentile',
    value: '[metric=]percentile',
    says: 'such as p99 (percentile)',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'stop',
    value: '[metric=]event',
    says: 'first human reply or closed (tickets)',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'target',
    value: '[metric=]level',
    says: 'such as ">= 99.9 %", "<= 5 min", "P1: 15 min, P2: 4 h"',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'share',
    value: '[metric=]share',
    says: 'of the minutes or tickets (age, tickets)',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'calendar',
    value: '[metric=]calendar',
    says: 'for business time (tickets)',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'no-data',
    value: '[metric=]meaning',
    says: 'good, bad, skip or unknown',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'credit',
    value: '[metric=]steps',
    says: 'such as "< 99.9 % -> 10 %, < 99 % -> 25 %", or none',
    group: fourth,
    isNamed: true,
  },
  {
    name: 'credit-base',
    value: '[metric=]charge',
    says: 'shares of what; the monthly fee when not given',
    group: fourth,
    isNamed: true,
  },
  { name: 'provider-duty', value: 'text', says: 'what the provider does; may be said again', group: fifth },
  { name: 'customer-duty', value: 'text', says: 'what the customer does; may be said again', group: fifth },
  {
    name: 'escalation',
    value: 'contact=time',
    says: 'who is told after how long; may be said again',
    group: fifth,
    isNamed: true,
  },
  {
    name: 'contact',
    value: 'contact=address',
    says: 'adds a contact of the provider, by mail or https',
    group: fifth,
    isNamed: true,
  },
  { name: 'disputes', value: 'text', says: 'who decides about a measurement', group: fifth },
  { name: 'effective', value: 'date', says: 'the first day', group: sixth },
  { name: 'until', value: 'date', says: 'the last day', group: sixth },
  { name: 'notice', value: 'time', says: 'how long before an end or a change', group: sixth },
  { name: 'review-every', value: 'span', says: 'how often it is looked at', group: seventh },
  { name: 'review-next', value: 'date', says: 'the next time', group: seventh },
]

/** Flags whose values may begin with a name. */
export const namedFlags: ReadonlySet<string> = new Set(
  newFlags.filter(({ isNamed }) => isNamed).map(({ name }) => name),
)
