import type { Agreement, Reading, RulePage } from '@nines/agreement'
import type { Desk } from '../reading/desk.ts'
import { shown } from '../reading/desk.ts'
import { readJson } from '../reading/read-json.ts'
import { isMapping } from '../reading/shape.ts'
import type { Facts } from '../facts/facts.ts'
import { readAnswer, type Answer } from './answer.ts'
import { settledOf } from './settled-of.ts'
import { windowsOf } from './windows-of.ts'
import { asClaimed, type Heard } from './as-claimed.ts'

const unjudged: RulePage = {
  id: 'earlier/unjudged',
  severity: 'error',
  title: 'An earlier statement judged something',
  why: 'Where findings stood in the way nothing was judged, and the file holds the findings alone. Taken for a statement, it would be a window without a miss.',
}

const otherAgreement: RulePage = {
  id: 'earlier/agreement',
  severity: 'error',
  title: 'An earlier statement is about the agreement that is judged',
  why: 'Misses, quotas and caps are counted within one agreement. What another one came to says nothing about it, even where its promises are the same.',
}

const unfinished: RulePage = {
  id: 'earlier/unfinished',
  severity: 'error',
  title: 'An earlier window was over when it was judged',
  why: 'A statement about a window that was still running knows a part of it, and what came after can have turned kept into missed.',
}

const unknownVersion: RulePage = {
  id: 'earlier/unknown-version',
  severity: 'warning',
  title: 'The version of an earlier statement lies beside the agreement',
  why: 'A statement is held to the terms that it was judged by. Where that version is gone nobody can see whether its numbers follow from what was agreed, and they are taken as they stand.',
}

const otherTerms: RulePage = {
  id: 'earlier/digest',
  severity: 'error',
  title: 'An earlier statement was judged by the terms that hold',
  why: 'The digest is formed from every term that can change a verdict. The same version with another digest was changed without a new number, so what was judged then may not follow from what stands there now.',
}

export const statementRules: readonly RulePage[] = [
  unjudged,
  otherAgreement,
  unfinished,
  unknownVersion,
  otherTerms,
]

/** An earlier judgement of the same agreement, as windows that a later one looks back to. */
export interface Statement {
  readonly file: string
  readonly windows: Facts['earlier']
  readonly settled: NonNullable<Facts['settled']>
}

/** What a statement is held against. */
export interface StatementQuestion {
  /** All versions that are at hand; at least one. */
  readonly versions: readonly Pick<Agreement, 'id' | 'version' | 'digest'>[]
  /** Epoch seconds; what ended after it can't have been judged. */
  readonly now: number
  /** Claims and notices that are known by now; without them only those count that the statement tells of. */
  readonly heard?: Heard
}

/**
 * Reads what `nines judge --format json` printed for an earlier window. Another agreement's, one whose terms have changed since
 * under the same version, one that was cut off, or one that judged nothing is a finding with its place, and then nothing is read.
 */
export function readStatement(
  file: string,
  source: Uint8Array | string,
  question: StatementQuestion,
): Reading<Statement> {
  return readJson(file, source, question.now, (data, desk) => {
    if (isMapping(data) && isUnjudged(data, desk)) return undefined
    const answer = readAnswer(data, [], desk)
    if (answer === undefined || !belongs(answer, question, desk)) return undefined
    const claimed = asClaimed(answer, question.heard)
    return { file, windows: windowsOf(claimed, file), settled: settledOf(claimed, file) }
  })
}

/** Facts with what earlier statements say; who judges tells where the two contradict. */
export function withStatements(facts: Facts, statements: readonly Statement[]): Facts {
  if (statements.length === 0) return facts
  return {
    ...facts,
    earlier: [...facts.earlier, ...statements.flatMap(({ windows }) => windows)],
    settled: [...(facts.settled ?? []), ...statements.flatMap(({ settled }) => settled)],
  }
}

function isUnjudged(data: Readonly<Record<string, unknown>>, desk: Desk): boolean {
  if (data['kind'] !== 'nines/judge/v1' || Object.hasOwn(data, 'judgements')) return false
  const says = 'Nothing was judged here: findings stood in the way.'
  desk.tell({
    rule: unjudged,
    at: ['findings'],
    onKey: true,
    says,
    fix: 'Mend what it found, and judge that window again.',
  })
  return true
}

function belongs({ agreement, to }: Answer, { versions, now }: StatementQuestion, desk: Desk): boolean {
  const [first] = versions
  if (first !== undefined && first.id !== agreement.id) {
    const says = `This is a statement about ${shown(agreement.id)}, and ${shown(first.id)} is judged.`
    desk.tell({
      rule: otherAgreement,
      at: ['agreement', 'id'],
      says,
      fix: 'Name a statement of this agreement.',
    })
    return false
  }
  if (to > now) {
    const says = 'Its windows end after now, so they were not over when it was judged.'
    desk.tell({ rule: unfinished, at: ['to'], says, fix: 'Judge them again when they are over.' })
    return false
  }
  return isOfTheseTerms(agreement, versions, desk)
}

function isOfTheseTerms(
  { version, digest }: Answer['agreement'],
  versions: StatementQuestion['versions'],
  desk: Desk,
): boolean {
  const mine = versions.find((each) => each.version === version)
  if (mine === undefined) {
    const says = `It was judged by version ${version}, which does not stand beside the agreement, so nobody can hold it against its terms.`
    const fix = `Keep that version as agreement-v${version}.yaml.`
    desk.tell({
      rule: unknownVersion,
      at: ['agreement', 'version'],
      says,
      fix,
    })
    return true
  }
  if (mine.digest === digest) return true
  const says = `It was judged by other terms of version ${version}: their digest was ${digest.slice(0, 12)}…, and is ${mine.digest.slice(0, 12)}… now.`
  const fix = 'Judge that window again by the terms that hold, or give changed terms the next version.'
  desk.tell({ rule: otherTerms, at: ['agreement', 'digest'], says, fix })
  return false
}
