/** A flag: its name, what its value looks like, and what it says. A value may begin with a name where it has a sign of equality. */
export type FlagRow = readonly [name: string, value: string, says: string]
