import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Agreement, Calendar, Finding, Reading } from '@nines/agreement'
import { findRoot, readSites } from '@nines/repository'
import { Refusal } from '../refusal.ts'
import { kindAt } from './path-kind.ts'

/** An agreement in all its versions that are at hand, and the calendars that they count on. */
export interface Versions {
  readonly agreements: readonly Agreement[]
  readonly calendars: ReadonlyMap<string, Calendar>
  /** The folder of the agreement, absolute. */
  readonly folder: string
}

/** Finds an agreement by its id, its folder or its file, and reads it with the versions beside it (`agreement-v2.yaml`). */
export async function loadVersions(cwd: string, name: string): Promise<Reading<Versions>> {
  const file = fileOf(cwd, name)
  const folder = dirname(file)
  const files = [file, ...earlier(folder).filter((each) => each !== file)]
  const read = await Promise.all(files.map((each) => readOne(cwd, each)))
  const findings = read.flatMap((one) => one.findings)
  const agreements = read.flatMap((one) => (one.agreement === undefined ? [] : [one.agreement]))
  const [first] = agreements
  if (first === undefined || agreements.length < files.length) return { ok: false, findings }
  const other = agreements.find(({ id }) => id !== first.id)
  if (other !== undefined)
    throw new Refusal(
      `${other.file} is ${other.id}, and ${first.file} is ${first.id}.`,
      'Keep versions of one agreement in a folder.',
    )
  return { ok: true, value: { agreements, calendars: read[0]?.calendars ?? new Map(), folder }, findings }
}

function fileOf(cwd: string, name: string): string {
  const places = [resolve(cwd, name), ...inRoot(cwd, name)]
  for (const place of places) {
    if (kindAt(place) === 'file') return place
    if (kindAt(join(place, 'agreement.yaml')) === 'file') return join(place, 'agreement.yaml')
  }
  throw new Refusal(
    `No agreement ${name} stands here, nor below slas.`,
    'Name an id such as acme/checkout-api, its folder, or its file.',
  )
}

function inRoot(cwd: string, name: string): readonly string[] {
  const root = findRoot(cwd)
  return root === undefined ? [] : [join(root, name)]
}

function earlier(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^agreement-v\d+\.yaml$/.test(basename(name)))
    .toSorted()
    .map((name) => join(folder, name))
}

interface Read {
  readonly agreement: Agreement | undefined
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly findings: readonly Finding[]
}

// Each version by itself: beside each other they would claim one id.
async function readOne(cwd: string, file: string): Promise<Read> {
  const [site] = await readSites(cwd, [file])
  if (site === undefined) return { agreement: undefined, calendars: new Map(), findings: [] }
  const [reading] = site.agreements.values()
  const { calendars } = site.book
  if (reading?.ok === true) return { agreement: reading.value, calendars, findings: [] }
  const findings = site.findings.filter(({ severity }) => severity === 'error')
  return { agreement: undefined, calendars, findings }
}
