/** What a service answers: how many requests of the minute that begins at an instant fail. Times are epoch seconds. */
export interface Load {
  readonly from: number
  readonly to: number
  readonly failed: (at: number) => number
}

/** Requests a minute of every service in the story; constant, so that a reader can redo each number. */
export const rate = 1200
