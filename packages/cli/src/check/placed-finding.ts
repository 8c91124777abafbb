import { resolve } from 'node:path'
import { placeRemarks, type Agreement, type Finding } from '@nines/agreement'
import type { PlanFinding } from '@nines/enforcement'
import { readPlainFile } from '@nines/repository'

/** What a plan says of an agreement, at its place in the file; the file is read again, which few agreements need. */
export function placeFindings(
  folder: string,
  { file }: Agreement,
  findings: readonly PlanFinding[],
): readonly Finding[] {
  if (findings.length === 0) return []
  const reading = readPlainFile(resolve(folder, file), file)
  return reading.ok ? placeRemarks(file, reading.bytes, findings) : [reading.finding]
}
