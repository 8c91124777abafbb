import type { Finding } from '@nines/agreement'

/** Findings without repetitions: what is wrong in a template is found in each agreement that lies on it, and told once. */
export function toldOnce(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()]
}

function keyOf({ rule, place: { file, line, column }, says }: Finding): string {
  return [file, line, column, rule, says].join('\n')
}
