import type { RulePage } from '../page/rule-page.ts'

export const contradictsTarget: RulePage = {
  id: 'credit/contradicts-target',
  severity: 'error',
  title: 'A kept promise pays nothing back',
  why: 'When the first step begins above the target, an attainment between the two keeps the promise and is paid for all the same. Published agreements have this slip, and both sides read it their own way.',
  example: { told: 'steps: ["< 99.95 % -> 10 %"]', mended: 'steps: ["< 99.9 % -> 10 %"]' },
}

export const firstBound: RulePage = {
  id: 'credit/first-bound',
  severity: 'warning',
  title: 'A missed promise pays something back',
  why: 'When the first step begins below the target, an attainment between the two misses the promise and costs nothing. That can be meant; more often it is a slip.',
  example: { told: 'steps: ["< 99.5 % -> 10 %"]', mended: 'steps: ["< 99.9 % -> 10 %"]' },
}

export const scheduleGap: RulePage = {
  id: 'credit/schedule-gap',
  severity: 'error',
  title: 'Every missed value lies in a step',
  why: 'Where steps name both of their bounds, a value between two of them lies in none. Published agreements have such holes, and for a month that falls into one nobody can say what is owed.',
  example: {
    told: 'steps: [">= 99 % and < 99.9 % -> 10 %", "< 98 % -> 25 %"]',
    mended: 'steps: [">= 99 % and < 99.9 % -> 10 %", "< 99 % -> 25 %"]',
  },
}

export const scheduleOverlap: RulePage = {
  id: 'credit/schedule-overlap',
  severity: 'error',
  title: 'No value lies in two steps',
  why: 'Steps are read from the mildest to the hardest. Two steps in a wrong order, or that share values, leave open which of them holds.',
  example: {
    told: 'steps: [">= 99 % and < 99.9 % -> 10 %", "<= 99 % -> 25 %"]',
    mended: 'steps: [">= 99 % and < 99.9 % -> 10 %", "< 99 % -> 25 %"]',
  },
}

export const notMonotone: RulePage = {
  id: 'credit/not-monotone',
  severity: 'error',
  title: 'Each step of a credit pays more than the one before',
  why: 'A worse month that pays less, or just as much, is a slip of the pen or a step without a use. Mostly two bounds or two payments have changed places.',
  example: {
    told: 'steps: ["< 99.9 % -> 25 %", "< 99 % -> 10 %"]',
    mended: 'steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"]',
  },
}

export const capNotTop: RulePage = {
  id: 'credit/cap-not-top',
  severity: 'warning',
  title: 'The cap is the most that the schedule pays',
  why: 'A cap below the hardest step means that the step is never paid in full; a cap above all that is paid is never reached. In published agreements either is mostly a slip after one of the two was changed.',
  example: {
    told: 'steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"], cap: 10 %',
    mended: 'steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"], cap: 25 %',
  },
}

export const noTop: RulePage = {
  id: 'credit/no-top',
  severity: 'warning',
  title: 'A credit that grows has a cap',
  why: 'What is paid for each incident, block or point has no end of its own. Without a cap one bad month can cost more than the year brings in, which is rarely meant.',
}

export const aboveAll: RulePage = {
  id: 'credit/above-all',
  severity: 'warning',
  title: 'No more is paid back than was charged',
  why: 'A credit is a part of the charge, and beyond 100 % of it the provider pays for the right to serve. Published agreements end at 100 %; a payment above it is mostly a digit too many, such as 120 % for 12 %.',
}

export const stepOrder: RulePage = {
  id: 'credit/step-order',
  severity: 'error',
  title: 'Steps go from the mildest to the hardest',
  why: 'Each step ends where the next begins, so the order of the steps decides what a value pays. Steps that are written from the hardest to the mildest leave values in two steps, though every bound and every payment is as it was meant.',
  example: {
    told: 'steps: ["< 99 % -> 25 %", "< 99.9 % -> 10 %"]',
    mended: 'steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"]',
  },
}

export const stepBounds: RulePage = {
  id: 'credit/step-bounds',
  severity: 'error',
  title: 'A step with two bounds lies between them',
  why: 'A step from 99 % down to 99.9 % holds no value at all, and of two upper bounds one says nothing. Such a step looks like a term and pays nobody.',
  example: { told: 'steps: ["< 99 % and >= 99.9 % -> 10 %"]', mended: 'steps: ["< 99.9 % -> 10 %"]' },
}

export const stepSide: RulePage = {
  id: 'credit/step-side',
  severity: 'error',
  title: 'Steps pay for what is worse than their bounds',
  why: 'An attainment is the share that was good: the higher, the better. Steps that pay above a bound pay for good months, and mostly their bounds were meant as the share that failed. Of a downtime the longer one is worse.',
  example: {
    told: 'steps: ["> 0.1 % -> 10 %", "> 1 % -> 25 %"]',
    mended: 'steps: ["< 99.9 % -> 10 %", "< 99 % -> 25 %"]',
  },
}

export const mixedUnits: RulePage = {
  id: 'credit/mixed-units',
  severity: 'warning',
  title: 'What is compared is in one unit',
  why: 'Whether 10 % is more than 50 EUR depends on the bill. The greatest of the two is not found by a judgement, which leaves it to people, and nobody sees from the text that the harder step pays more.',
  example: { told: 'maxOf: [10 %, 5 EUR], rounding: half up', mended: 'maxOf: [10 %, unavailability]' },
}

export const partUnused: RulePage = {
  id: 'credit/part-unused',
  severity: 'warning',
  title: 'Every part of a credit can come to be paid',
  why: 'Where the greatest of several is paid, one that is never the greatest says nothing, though it reads like a promise; so does what is paid for a fifth miss of three windows.',
  example: { told: 'maxOf: [shortfall, unavailability]', mended: 'maxOf: [10 %, unavailability]' },
}

export const minimumNeverMet: RulePage = {
  id: 'credit/minimum-never-met',
  severity: 'warning',
  title: 'The minimum lets the hardest step through',
  why: 'A credit below the minimum is not paid. Where the most that can be owed lies below it, the agreement promises a credit and pays none.',
  example: {
    told: 'pays: 25 EUR, minimum: "> 50 EUR", rounding: half up',
    mended: 'pays: 25 EUR, minimum: "> 5 EUR", rounding: half up',
  },
}

export const stepUnit: RulePage = {
  id: 'credit/step-unit',
  severity: 'error',
  title: 'The bounds of steps are in the unit of what they are compared with',
  why: 'An attainment is a share, downtime and incidents are times, a count is a number. A bound in another unit is never reached, or always.',
}

export const oneSchedule: RulePage = {
  id: 'credit/one-schedule',
  severity: 'error',
  title: 'A credit has one schedule',
  why: 'Steps, a payment, the greatest of several and payments by occurrence each say by themselves what is owed. With none of them nothing is, and with two nobody knows which one holds.',
}

export const dayValue: RulePage = {
  id: 'credit/day-value',
  severity: 'error',
  title: 'A day of service that is paid in money says what it is worth',
  why: 'A day of the fee of a month with 31 days is 1/31 of it, or 1/30. Where service is extended instead there is nothing to count.',
}

export const roundingNeeded: RulePage = {
  id: 'credit/rounding',
  severity: 'error',
  title: 'Where money is named, rounding is',
  why: 'Sums stay exact until the end, and then an invoice has two decimals: 0.125 is 0.13 half up and 0.12 half even. The two sides’ programs differ by it for ever.',
}

export const basePeriod: RulePage = {
  id: 'credit/base-period',
  severity: 'error',
  title: 'The charge has the period of the window',
  why: 'The bill of a window exists where bills and windows begin and end together. A rolling window has no bill of its own.',
}

export const creditRules: readonly RulePage[] = [
  oneSchedule,
  contradictsTarget,
  firstBound,
  scheduleGap,
  scheduleOverlap,
  notMonotone,
  stepOrder,
  stepBounds,
  stepSide,
  stepUnit,
  mixedUnits,
  partUnused,
  aboveAll,
  capNotTop,
  noTop,
  minimumNeverMet,
  dayValue,
  roundingNeeded,
  basePeriod,
]
