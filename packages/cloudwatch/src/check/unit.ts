const sizes = ['Bytes', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes']

const bits = ['Bits', 'Kilobits', 'Megabits', 'Gigabits', 'Terabits']

const amounts = [...sizes, ...bits, 'Count']

/** The units that CloudWatch knows. */
export const standardUnits: readonly string[] = [
  'Seconds',
  'Microseconds',
  'Milliseconds',
  'Percent',
  'None',
  ...amounts,
  ...amounts.map((amount) => `${amount}/Second`),
]
