const MOST_PROMISES = 124 // four widgets each, and the header, in the 500 widgets of a dashboard

/** Promises that find room on one dashboard. */
export function onDashboard<Promised>(promises: readonly Promised[]): readonly Promised[] {
  return promises.slice(0, MOST_PROMISES)
}

/** Promises that find no room on one dashboard. */
export function beyondDashboard<Promised>(promises: readonly Promised[]): readonly Promised[] {
  return promises.slice(MOST_PROMISES)
}
