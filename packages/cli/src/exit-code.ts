/** 0 fine; 1 judged and found wanting; 2 could not judge. */
export type ExitCode = 0 | 1 | 2

/** Everything is as it has to be. */
export const fine: ExitCode = 0

/** Judged, and something is not as it has to be. */
export const wanting: ExitCode = 1

/** Not judged: the command was not understood, its input could not be read, or the outside failed. */
export const unjudged: ExitCode = 2
