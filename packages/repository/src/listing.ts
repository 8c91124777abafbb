import { readdirSync, statSync, type Dirent } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Finding, RulePage } from '@nines/agreement'
import { notPlain, unreadable } from './plain-file.ts'
import { aboutFile } from './trouble.ts'

const misnamedFile: RulePage = {
  id: 'file/misnamed',
  severity: 'error',
  title: 'An agreement is found by its name, agreement.yaml',
  why: 'A file that is called nearly so looks like an agreement to everybody and is in force for nobody: it is neither checked nor enforced.',
}

export const listingRules: readonly RulePage[] = [misnamedFile]

/** The one file name under which an agreement is found. */
export const agreementName = 'agreement.yaml'

/** A file by its absolute path, and the name that people see: relative to where they stand, with forward slashes. */
export interface FoundFile {
  readonly path: string
  readonly shown: string
}

/** The agreements of a folder in the order of their names, and what looks like one but is not read. */
export interface Listing {
  readonly files: readonly FoundFile[]
  readonly findings: readonly Finding[]
}

/** The name of a path as seen from a folder. */
export function shownFrom(from: string, path: string): string {
  return relative(from, path).split(sep).join('/') || '.'
}

/** Finds every `agreement.yaml` below a folder. Folders whose name begins with a dot are left out; no link is followed. */
export function listAgreements(folder: string, from: string): Listing {
  const listings = entriesOf(folder, from).map((entry) => {
    if ('finding' in entry) return { files: [], findings: [entry.finding] }
    return judgeEntry(entry.dirent, { path: join(folder, entry.dirent.name), shown: entry.shown }, from)
  })
  return {
    files: listings.flatMap(({ files }) => files),
    findings: listings.flatMap(({ findings }) => findings),
  }
}

type Entry = { readonly dirent: Dirent; readonly shown: string } | { readonly finding: Finding }

function entriesOf(folder: string, from: string): readonly Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((dirent) => ({ dirent, shown: shownFrom(from, join(folder, dirent.name)) }))
  } catch (error) {
    return [{ finding: aboutFile(shownFrom(from, folder), unreadable(error)) }]
  }
}

function judgeEntry(dirent: Dirent, file: FoundFile, from: string): Listing {
  // A folder, link or pipe under this name is listed too: reading it says what it is.
  if (dirent.name === agreementName) return { files: [file], findings: [] }
  if (dirent.isSymbolicLink()) return judgeLink(file)
  if (dirent.isDirectory()) {
    return dirent.name.startsWith('.') ? nothing : listAgreements(file.path, from)
  }
  return looksLikeAgreement(dirent.name)
    ? { files: [], findings: [misnamed(file.shown, dirent.name)] }
    : nothing
}

const nothing: Listing = { files: [], findings: [] }

function judgeLink({ path, shown }: FoundFile): Listing {
  if (!leadsToFolder(path)) return nothing
  const finding = aboutFile(shown, {
    rule: notPlain,
    says: 'This is a symbolic link to a folder; it is not followed, so no agreement behind it is read.',
    fix: 'Put the folder itself in its place.',
  })
  return { files: [], findings: [finding] }
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false // it leads nowhere, or round in circles
  }
}

function looksLikeAgreement(name: string): boolean {
  return /^agreements?\.ya?ml$/iu.test(name)
}

function misnamed(shown: string, name: string): Finding {
  return aboutFile(shown, {
    rule: misnamedFile,
    says: `A file named ${name} is not read: an agreement is found by the name ${agreementName}.`,
    fix: `Rename it to ${agreementName}.`,
  })
}
