import type { Finding } from '@nines/agreement'
import { judge, type AgreementJudgement } from '@nines/measurement'
import type { Door } from '../door.ts'
import { fine, unjudged, wanting, type ExitCode } from '../exit-code.ts'
import { findingsText } from '../printers/findings-text.ts'
import { judgementText } from '../statement/statement-text.ts'
import { paint } from '../terminal/paint.ts'
import { askedIn, type JudgeRequest } from './judge-request.ts'
import { judgeJson, unreadJson } from './judge-json.ts'
import { loadFacts } from './load-facts.ts'
import { loadRecords } from './load-records.ts'
import { loadVersions } from './load-versions.ts'

/** Judges an agreement by facts and records, and prints what came of it. */
export async function judgeFacts(door: Door, request: JudgeRequest): Promise<ExitCode> {
  const asked = askedIn(request)
  const versions = await loadVersions(door.cwd, request.agreement)
  if (!versions.ok) return refuse(door, request, versions.findings)
  const facts = loadFacts(door.cwd, request.facts, { versions: versions.value.agreements, asked })
  const records = loadRecords(door.cwd, request.records, { versions: versions.value, now: asked.now })
  const findings = [...facts.findings, ...records.findings]
  if (!facts.ok || !records.ok) return refuse(door, request, findings)
  const { agreements, calendars } = versions.value
  const question = { versions: agreements, facts: facts.value, records: records.value, calendars }
  const judged = judge({ ...question, ...asked.window, ...asked.said })
  const result = isUnfinished(judged, asked)
    ? judge({ ...question, ...asked.window, now: asked.now })
    : judged
  print(door, request, result, findings)
  return exitCodeOf(result, findings)
}

// Facts that say nothing about when they were read can't have seen what lies ahead.
function isUnfinished({ to }: AgreementJudgement, { said, now }: ReturnType<typeof askedIn>): boolean {
  return said.now === undefined && to > now
}

function print(
  door: Door,
  request: JudgeRequest,
  result: AgreementJudgement,
  findings: readonly Finding[],
): void {
  if (request.format === 'json') {
    door.out.write(judgeJson(result, findings))
    return
  }
  const lines = judgementText(result, paint(door.out.hasColours), request.explain === true ? 'all' : 'owed')
  door.out.write(`${lines.join('\n')}\n`)
  if (findings.length > 0) door.err.write(`\n${findingsText({ agreements: 1, findings }, door.err)}`)
}

function refuse(door: Door, { format }: JudgeRequest, findings: readonly Finding[]): ExitCode {
  if (format === 'json') door.out.write(unreadJson(findings))
  else door.err.write(findingsText({ agreements: 1, findings }, door.err))
  return unjudged
}

const KEPT: readonly string[] = ['met', 'no promise', 'not covered', 'not in force']

function exitCodeOf({ judgements, settlement }: AgreementJudgement, findings: readonly Finding[]): ExitCode {
  const kept = judgements.every(({ verdict }) => KEPT.includes(verdict)) && judgements.length > 0
  return kept && settlement === null && findings.length === 0 ? fine : wanting
}
