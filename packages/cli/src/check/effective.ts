import { effectiveText, pointerOf, readEffective, type EffectiveLine, type Finding } from '@nines/agreement'
import { readBookFiles, readPlainFile, survey, understandBook, type Site } from '@nines/repository'
import type { Door } from '../door.ts'
import { fine, wanting, type ExitCode } from '../exit-code.ts'
import { findingsText } from '../printers/findings-text.ts'
import { Refusal } from '../refusal.ts'
import { refuseNothing } from './nothing-here.ts'

/** What was asked of `check --effective`. */
export interface EffectiveRequest {
  readonly paths: readonly string[]
  readonly format: string
}

interface EffectiveFile {
  readonly file: string
  readonly lines: readonly EffectiveLine[]
}

/** Prints what agreements say with their templates and defaults under them, each value with where it was written. */
export async function effective(door: Door, { paths, format }: EffectiveRequest): Promise<ExitCode> {
  if (format !== 'text' && format !== 'json')
    throw new Refusal(`--effective is not printed as ${format}.`, 'Say --format text or --format json.')
  const sites = survey(door.cwd, paths)
  refuseNothing(sites, door.cwd, paths)
  const files: EffectiveFile[] = []
  const findings: Finding[] = []
  for (const site of sites) await readSite(site, door.cwd, { files, findings })
  door.out.write(
    format === 'json' ? jsonOf(files, findings) : files.map(({ lines }) => effectiveText(lines)).join('\n'),
  )
  if (findings.length === 0) return fine
  if (format === 'text') door.out.write(findingsText({ agreements: files.length, findings }, door.out))
  return wanting
}

async function readSite(
  site: Site,
  from: string,
  { files, findings }: { readonly files: EffectiveFile[]; readonly findings: Finding[] },
): Promise<void> {
  const { book } = await understandBook(readBookFiles(site.root, from))
  for (const { path, shown } of site.files) {
    const reading = readPlainFile(path, shown)
    const read = reading.ok
      ? readEffective(shown, reading.bytes, book.templates)
      : { ok: false as const, findings: [reading.finding] }
    if (read.ok) files.push({ file: shown, lines: read.value })
    else findings.push(...read.findings)
  }
}

// As `effective.schema.json` describes.
function jsonOf(files: readonly EffectiveFile[], findings: readonly Finding[]): string {
  const agreements = files.map(({ file, lines }) => ({
    file,
    values: lines.map(({ path, value, origin }) => ({ pointer: pointerOf(path), value, origin })),
  }))
  return `${JSON.stringify({ kind: 'nines/effective/v1', agreements, findings }, null, 2)}\n`
}
