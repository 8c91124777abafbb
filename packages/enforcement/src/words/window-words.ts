import type { Window } from '@nines/agreement'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The span of a promise: `each calendar month (Europe/London)`. */
export function windowWords(window: Window): string {
  return `${spanWords(window)} (${window.zone})`
}

function spanWords(window: Window): string {
  switch (window.kind) {
    case 'calendar':
      return `each calendar ${window.unit}`
    case 'rolling':
      return `any ${window.length.text}`
    case 'rolling months':
      return `any ${window.months} months`
    case 'billing cycle':
      return `each billing cycle from day ${window.anchorDay} of the month`
    case 'fiscal quarter':
    case 'fiscal year':
      return `each ${window.kind} of a year from ${MONTHS[window.startMonth - 1]}`
    case 'clock hour':
      return 'each hour of the clock'
    case 'term':
      return 'the term of the agreement'
    default:
      return window satisfies never
  }
}

/** The window as the owner of its budget: `the month`, `the 30 d window`. */
export function ownerWords(window: Window): string {
  switch (window.kind) {
    case 'calendar':
      return `the ${window.unit}`
    case 'rolling':
      return `the ${window.length.text} window`
    case 'rolling months':
      return `the window of ${window.months} months`
    case 'billing cycle':
    case 'fiscal quarter':
    case 'fiscal year':
    case 'term':
      return `the ${window.kind}`
    case 'clock hour':
      return 'the hour'
    default:
      return window satisfies never
  }
}
