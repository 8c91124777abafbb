import { describeEffective, effectiveText, pointerOf, type Effective, type Finding } from '@nines/agreement'
import { readBookFiles, readPlainFile, survey, toldOnce, understandBook, type Site } from '@nines/repository'
import type { Door } from '../door.ts'
import { fine, type ExitCode } from '../exit-code.ts'
import { findingsText } from '../printers/findings-text.ts'
import { Refusal } from '../refusal.ts'
import { exitCodeOf } from './check-result.ts'
import { refuseNothing } from './nothing-here.ts'

/** What was asked of `check --effective`. */
export interface EffectiveRequest {
  readonly paths: readonly string[]
  readonly format: string
}

/** Prints what agreements say with their templates and defaults under them, each value with where it was written, or what it follows from. */
export async function effective(door: Door, { paths, format }: EffectiveRequest): Promise<ExitCode> {
  if (format !== 'text' && format !== 'json')
    throw new Refusal(`--effective is not printed as ${format}.`, 'Say --format text or --format json.')
  const sites = survey(door.cwd, paths)
  refuseNothing(sites, door.cwd, paths)
  const files: Effective[] = []
  const findings: Finding[] = []
  for (const site of sites) await readSite(site, door.cwd, { files, findings })
  const told = toldOnce(findings)
  const errors = told.filter(({ severity }) => severity === 'error')
  door.out.write(format === 'json' ? jsonOf(files, told) : files.map(effectiveText).join('\n'))
  if (errors.length === 0) return fine
  if (format === 'text') {
    const gap = files.length === 0 ? '' : '\n'
    door.out.write(gap + findingsText({ agreements: files.length, findings: errors }, door.out))
  }
  return exitCodeOf({ agreements: files.length, findings: errors })
}

async function readSite(
  site: Site,
  from: string,
  { files, findings }: { readonly files: Effective[]; readonly findings: Finding[] },
): Promise<void> {
  const { book } = await understandBook(readBookFiles(site.root, from))
  for (const { path, shown } of site.files) {
    const file = readPlainFile(path, shown)
    const reading = file.ok
      ? describeEffective(shown, file.bytes, book)
      : { effective: undefined, findings: [file.finding] }
    if (reading.effective !== undefined) files.push(reading.effective)
    findings.push(...reading.findings)
  }
}

// As `effective.schema.json` describes.
function jsonOf(files: readonly Effective[], findings: readonly Finding[]): string {
  const agreements = files.map(({ file, templates, lines, asides }) => ({
    file,
    templates,
    values: [...lines, ...asides].map(({ path, value, origin }) => ({
      pointer: pointerOf(path),
      value,
      origin,
    })),
  }))
  return `${JSON.stringify({ kind: 'nines/effective/v1', agreements, findings }, null, 2)}\n`
}
