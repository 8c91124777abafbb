import { placeRemarks } from '@nines/agreement'
import { differingRemarks, judgeCases } from '@nines/measurement'
import type { Door } from '../door.ts'
import { fine, wanting, type ExitCode } from '../exit-code.ts'
import { examplesText } from './examples-text.ts'
import { examplesJson } from './judge-json.ts'
import { loadExamples } from './load-examples.ts'
import { loadVersions } from './load-versions.ts'
import { refuse } from './refuse.ts'

/** What was asked of `judge --cases`. */
export interface ExamplesRequest {
  readonly agreement: string
  /** A file, or those that stand beside the agreement. */
  readonly cases: string | true
  readonly format: 'text' | 'json'
}

/** Judges the worked examples of an agreement, and prints which of them come out as they are written. */
export async function judgeExamples(door: Door, request: ExamplesRequest): Promise<ExitCode> {
  const versions = await loadVersions(door.cwd, request.agreement)
  if (!versions.ok) return refuse(door, request, versions.findings)
  const loaded = await loadExamples(door.cwd, request.cases, versions.value)
  if (!loaded.ok) return refuse(door, request, loaded.findings)
  const { file, source, examples } = loaded.value
  const judged = judgeCases(examples, versions.value.calendars).map((verdict) => ({
    verdict,
    // Each by itself, so that it stays with its example.
    findings: differingRemarks(verdict).flatMap((remark) => placeRemarks(file, source, [remark])),
  }))
  const shown = { file, judged, versions: versions.value.agreements }
  door.out.write(request.format === 'json' ? examplesJson(shown) : examplesText(shown, door.out))
  return judged.every(({ findings }) => findings.length === 0) ? fine : wanting
}
