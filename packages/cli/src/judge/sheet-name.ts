import { WITNESSES, type Witness } from '@nines/measurement'

/** What the name of a sheet says: a metric, and who measured it. */
export interface SheetName {
  readonly metric: string
  /** Absent where the name names nobody; null where it names somebody whom nobody knows. */
  readonly witness?: Witness | null
}

/** Reads `uptime`, or `uptime@customer-logs`: blanks of a witness are hyphens, so that it can stand in a file name. */
export function sheetNameOf(name: string): SheetName {
  const [metric = '', word] = name.split('@')
  if (word === undefined) return { metric }
  return { metric, witness: WITNESSES.find((each) => wordOf(each) === word) ?? null }
}

/** A witness as a file name has it. */
export function wordOf(witness: Witness): string {
  return witness.replaceAll(' ', '-')
}
