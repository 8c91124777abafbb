/** The keys beside a source that say what is promised of it, and are no part of it. */
export const promisedKeys: ReadonlySet<string> = new Set([
  'within',
  'percentile',
  'start',
  'stop',
  'calendar',
  'every',
  'down',
  'partial',
  'overlap',
  'begins',
])
