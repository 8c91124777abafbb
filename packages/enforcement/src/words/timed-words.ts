import type { Indicator } from '@nines/agreement'

/** What keeps a time. */
export type TimedIndicator = Extract<Indicator, { kind: 'latency' | 'age' | 'tickets' | 'deliveries' }>

/** What is promised of things that keep a time. */
export function timedWords(indicator: TimedIndicator, share: string): string {
  switch (indicator.kind) {
    case 'latency':
      return `${share} of requests are answered within ${limitText(indicator)}`
    case 'age':
      return `in ${share} of minutes nothing waits longer than ${indicator.within.text}`
    case 'tickets':
      return `${share} of tickets reach "${indicator.stop}" in time (${ticketTimes(indicator)})`
    case 'deliveries':
      return `${share} of deliveries are ${indicator.stop} within ${indicator.within.text}`
    default:
      return indicator satisfies never
  }
}

function limitText({ within, grows }: Extract<Indicator, { kind: 'latency' }>): string {
  if (grows === undefined) return within.text
  const growth =
    grows.kind === 'size'
      ? `${grows.each.text} per ${grows.unit}`
      : `${grows.times.toString()} x the round trip`
  return within.seconds.equals(0) ? growth : `${within.text} and ${growth}`
}

function ticketTimes(tickets: Extract<Indicator, { kind: 'tickets' }>): string {
  return Object.entries(tickets.within)
    .map(([severity, time]) => `${severity} ${time.text}`)
    .join(', ')
}
