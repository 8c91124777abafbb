import { monthNames, type Window } from '@nines/agreement'

/** The span of a promise: `each calendar month (Europe/London)`. */
export function windowWords(window: Window): string {
  return `${spanWords(window)} (${window.zone})`
}

function spanWords(window: Window): string {
  if (window.kind === 'calendar') return `each calendar ${window.unit}`
  if (window.kind === 'rolling') return `any ${window.length.text}`
  if (window.kind === 'rolling months') return `any ${window.months} months`
  if (window.kind === 'billing cycle') return `each billing cycle from day ${window.anchorDay} of the month`
  if (window.kind === 'clock hour') return 'each hour of the clock'
  if (window.kind === 'term') return 'the term of the agreement'
  return `each ${window.kind} of a year from ${monthNames[window.startMonth - 1]}`
}

/** The window as the owner of its budget: `the month`, `the 30 d window`. */
export function ownerWords(window: Window): string {
  if (window.kind === 'calendar') return `the ${window.unit}`
  if (window.kind === 'rolling') return `the ${window.length.text} window`
  if (window.kind === 'rolling months') return `the window of ${window.months} months`
  return window.kind === 'clock hour' ? 'the hour' : `the ${window.kind}`
}
