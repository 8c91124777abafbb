import type { FlagRow } from './row.ts'

/** Flags of the beginning. */
export const serviceFlags: readonly FlagRow[] = [
  ['name', 'text', 'what people call the service'],
  ['service', 'name', 'its short name, for the folder and the alarms'],
  ['title', 'text', 'the title of the agreement'],
  ['extends', 'template', 'the template that it lies on, or none'],
]

/** Flags of step 1. */
export const objectiveFlags: readonly FlagRow[] = [
  ['objective', '[name=]text', 'what it is for; may be said again'],
]

/** Flags of step 2. */
export const stakeholderFlags: readonly FlagRow[] = [
  ['provider', 'party', 'who promises'],
  ['customer', 'party', 'to whom'],
  ['informed', 'party', 'who else is told; may be said again'],
  ['party', 'party=name', 'adds a party by its full name'],
  ['approver', 'party=@who', 'who approves for an added party'],
]

/** Flags of step 3. */
export const requirementFlags: readonly FlagRow[] = [
  [
    'requirement',
    '[name=]text',
    'what has to be so: available, up, quick, fresh, punctual, delivered, answered, liked, shown, or a sentence; may be said again',
  ],
  ['serves', '[requirement=]objectives', 'which objectives it serves'],
]

/** Flags of step 5. */
export const responsibilityFlags: readonly FlagRow[] = [
  ['provider-duty', 'text', 'what the provider does; may be said again'],
  ['customer-duty', 'text', 'what the customer does; may be said again'],
  ['escalation', 'contact=time', 'who is told after how long; may be said again'],
  ['contact', 'contact=address', 'adds a contact of the provider, by mail or https'],
  ['disputes', 'text', 'who decides about a measurement'],
]

/** Flags of step 6. */
export const agreementFlags: readonly FlagRow[] = [
  ['effective', 'date', 'the first day'],
  ['until', 'date', 'the last day'],
  ['notice', 'time', 'how long before an end or a change'],
]

/** Flags of step 7. */
export const reviewFlags: readonly FlagRow[] = [
  ['review-every', 'span', 'how often it is looked at'],
  ['review-next', 'date', 'the next time'],
]

/** Flags of what not every agreement needs. */
export const moreFlags: readonly FlagRow[] = [
  [
    'exclusion',
    '[name=]what',
    'what does not count, such as "planned maintenance, notice: 48 h, quota: 4 h per month"; may be said again',
  ],
  ['decides', 'whose', 'whose numbers decide, such as provider monitoring'],
  [
    'difference',
    'rule',
    'where the other side measured something else: the deciding one holds, review required, …',
  ],
  ['claim-channel', 'channel', 'where a credit is claimed, such as support ticket'],
  [
    'claim-deadline',
    'deadline',
    'such as "within 30 days of end of window", "notify within 24 h of awareness"; may be said again',
  ],
  [
    'right',
    '[name=]right',
    'what repeated misses give, such as "2 of 3 windows missed -> terminate"; may be said again',
  ],
  ['fee', 'charge: sum', 'what a charge comes to, such as "monthly fee: 1000.00 EUR"; may be said again'],
  ['rounding', 'rule', 'how sums are rounded: half up, half even or down'],
  [
    'case',
    '[metric=]amount',
    'a worked example to keep, such as "uptime=60 min" or "first-response=6"; may be said again',
  ],
]
