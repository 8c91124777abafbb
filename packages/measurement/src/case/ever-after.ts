/** Epoch seconds: all of a worked example is over, in whichever year it plays. */
export const everAfter: number = Temporal.Instant.from('9999-01-01T00:00:00Z').epochMilliseconds / 1000
