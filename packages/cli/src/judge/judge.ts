import type { Finding, Reading } from '@nines/agreement'
import { judge, withStatements, type AgreementJudgement, type JudgeQuestion } from '@nines/measurement'
import type { Door } from '../door.ts'
import { fine, wanting, type ExitCode } from '../exit-code.ts'
import { findingsText } from '../printers/findings-text.ts'
import { judgementText } from '../statement/statement-text.ts'
import { paint } from '../terminal/paint.ts'
import { askedIn, type Asked, type JudgeRequest } from './judge-request.ts'
import { judgeJson } from './judge-json.ts'
import { loadEarlier } from './load-earlier.ts'
import { loadFacts } from './load-facts.ts'
import { loadRecords } from './load-records.ts'
import { loadVersions, type Versions } from './load-versions.ts'
import { refuse } from './refuse.ts'
import { placeJudged, type JudgedFiles } from './place-remarks.ts'

/** Judges an agreement by facts, records and earlier statements, and prints what came of it. */
export async function judgeFacts(door: Door, request: JudgeRequest): Promise<ExitCode> {
  const asked = askedIn(request)
  const versions = await loadVersions(door.cwd, request.agreement)
  if (!versions.ok) return refuse(door, request, versions.findings)
  const read = readFiles(door.cwd, request, versions.value, asked)
  if (!read.ok) return refuse(door, request, read.findings)
  const { question, files } = read.value
  const judged = judge({ ...question, ...asked.window, ...asked.said })
  const result = isUnfinished(judged, asked)
    ? judge({ ...question, ...asked.window, now: asked.now })
    : judged
  const findings = [...read.findings, ...placeJudged(result.remarks, files)]
  if (findings.some(({ severity }) => severity === 'error')) return refuse(door, request, findings)
  print(door, request, result, findings)
  return exitCodeOf(result, findings)
}

/** What is judged, and the files that it was read from. */
interface Read {
  readonly question: JudgeQuestion
  readonly files: JudgedFiles
}

function readFiles(cwd: string, request: JudgeRequest, versions: Versions, asked: Asked): Reading<Read> {
  const { agreements, calendars } = versions
  const facts = loadFacts(cwd, request.facts, { versions: agreements, asked })
  const records = loadRecords(cwd, request.records, { versions, now: asked.now })
  const notices = [
    ...(records.ok ? records.value.records.notices : []),
    ...(facts.ok ? facts.value.facts.notices : []),
  ]
  const earlier = loadEarlier(cwd, request.earlier, { versions: agreements, now: asked.now, notices })
  const findings = [...facts.findings, ...records.findings, ...earlier.findings]
  if (!facts.ok || !records.ok || !earlier.ok) return { ok: false, findings }
  const question = {
    versions: agreements,
    facts: withStatements(facts.value.facts, earlier.value.statements),
    records: records.value.records,
    calendars,
  }
  const files = {
    facts: facts.value.files,
    records: records.value.files,
    earlier: earlier.value.files,
  }
  return { ok: true, value: { question, files }, findings }
}

// Facts that say nothing about when they were read can't have seen what lies ahead.
function isUnfinished({ to }: AgreementJudgement, { said, now }: Asked): boolean {
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

const KEPT: readonly string[] = ['met', 'no promise', 'not covered', 'not in force']

function exitCodeOf({ judgements, settlement }: AgreementJudgement, findings: readonly Finding[]): ExitCode {
  const kept = judgements.every(({ verdict }) => KEPT.includes(verdict)) && judgements.length > 0
  return kept && settlement === null && findings.length === 0 ? fine : wanting
}
