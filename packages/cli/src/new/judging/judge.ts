import { placeRemarks, readAgreement, type Agreement, type Book, type Finding } from '@nines/agreement'
import { planFindings } from '@nines/enforcement/findings'
import type { Complaint } from '../asking/question.ts'
import { agreementText } from '../writing/agreement-text.ts'
import { at, isMap, put, type Path, type Plain, type Sheet } from '../writing/sheet.ts'
import { complaintsWithin } from './within.ts'

/** What `check` says of a file with this text: what its reader finds, and what its plan does. */
export function findingsOf(shown: string, text: string, book: Book): readonly Finding[] {
  const reading = readAgreement(shown, text, book)
  if (!reading.ok) return reading.findings
  return [...reading.findings, ...placeRemarks(shown, text, planFindings(reading.value, book))]
}

/**
 * What `check` says of one answer while the rest is still being asked: the sheet is filled up with what cannot be wrong,
 * and only what marks the answer counts.
 */
export function complaintsAt(sheet: Sheet, path: Path, book: Book): readonly Complaint[] {
  const whole = filled(sheet)
  const text = agreementText(whole)
  const findings = findingsOf(fileOf(whole), text, book)
  // What a template leaves open is told at whatever stands nearest.
  const isOpen = sheet.base !== undefined
  return complaintsWithin(
    text,
    path,
    findings.filter(({ rule }) => !isOpen || rule !== 'schema/missing-key'),
  )
}

/** What is written so far, filled up, as whoever judges or plans understands it; undefined where it is not sound. */
export function understoodSoFar(sheet: Sheet, book: Book): Agreement | undefined {
  const whole = filled(sheet)
  const reading = readAgreement(fileOf(whole), agreementText(whole), book)
  return reading.ok ? reading.value : undefined
}

/** The name under which an agreement is found, below the root of the agreements. */
export function fileOf({ data: { id } }: Sheet): string {
  return `${typeof id === 'string' ? id : 'customer/service'}/agreement.yaml`
}

const fillers: readonly (readonly [Path, Plain])[] = [
  [['nines'], 'v1'],
  [['id'], 'customer/service'],
  [['version'], 1],
  [['title'], 'Title'],
  [['status'], 'draft'],
  // Where it runs is asked with the first metric that needs it; an account that nobody has is told there.
  [['runs'], { account: 'production', region: 'eu-west-1' }],
  [['responsibilities', 'provider'], ['Runs it.']],
  [['responsibilities', 'customer'], ['Uses it.']],
  [['agreement', 'effective'], '2000-01-01'],
  [['review', 'every'], '1 year'],
  [['review', 'next'], '9999-12-31'],
]

// What is written, or comes from a template, is not filled up.
function filled(written: Sheet): Sheet {
  const { data } = written
  let sheet = written
  for (const [path, value] of [...fillers, ...openParts(written)])
    if (at(sheet, path) === undefined) sheet = put(sheet, path, value)
  const { requirements, metrics } = data
  if (!isMap(requirements) || !isMap(metrics)) return sheet
  // A requirement whose metric is still to be asked for is not wanting.
  const measured = new Set(Object.values(metrics).map((metric) => (isMap(metric) ? metric['of'] : undefined)))
  const asked = Object.entries(requirements).filter(([name]) => measured.has(name))
  return put(sheet, ['requirements'], Object.fromEntries(asked))
}

// What a template may leave open of its metrics.
function openParts({ base }: Sheet): readonly (readonly [Path, Plain])[] {
  const metrics = base?.['metrics']
  return Object.keys(isMap(metrics) ? metrics : {}).flatMap((id) => [
    [['metrics', id, 'target'], '>= 99.9 %'],
    [['metrics', id, 'window'], { calendar: 'month', zone: 'UTC' }],
    [['metrics', id, 'measure'], { requests: { alb: 'app/checkout/50dc6c495c0c9188' } }],
    [['metrics', id, 'noData'], 'good'],
  ])
}
