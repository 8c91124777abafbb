/** How the local cloud knows the time; seconds since 1970. */
export type Clock =
  /** The time of the machine: alarms are evaluated as its minutes pass. */
  | { readonly kind: 'wall' }
  /** The time that the caller says: it stands still until it is advanced. */
  | { readonly kind: 'driven'; readonly now: number }

/** Epoch seconds of the machine's clock. */
export const wallSeconds = (): number => Date.now() / 1000

/** Milliseconds until the machine's next full minute. */
export const untilNextMinute = (now: number): number => Math.ceil((60 - (now % 60)) * 1000)
