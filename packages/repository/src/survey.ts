import { basename, dirname, join, resolve } from 'node:path'
import type { Finding } from '@nines/agreement'
import { agreementName, listAgreements, shownFrom, type FoundFile } from './listing.ts'
import { calendarsName, findRoot, partiesName, statsOf } from './root.ts'
import { templatesName } from './template-files.ts'

/** The files that refer to the same parties and calendars, in the order of their names. */
export interface Site {
  /** The folder of `parties.yaml`; undefined when there is none upward of the files. */
  readonly root: string | undefined
  readonly files: readonly FoundFile[]
  /** What was refused while looking around. */
  readonly findings: readonly Finding[]
}

/**
 * Looks around without opening a file. Without paths: everything below the root nearest to `from`. A path may be a file
 * of any name or a folder, inside or outside of `slas`; `parties.yaml`, `calendars.yaml` and templates stand for themselves.
 */
export function survey(from: string, paths: readonly string[] = []): readonly Site[] {
  const root = findRoot(from)
  if (paths.length === 0)
    return [root === undefined ? { root, files: [], findings: [] } : surveyFolder(root, root, from)]
  const sites = paths.map((path) => surveyPath(resolve(from, path), from))
  return [...Map.groupBy(sites, (site) => site.root).values()].map(merge)
}

function surveyPath(path: string, from: string): Site {
  const isFolder = statsOf(path)?.isDirectory() === true && basename(path) !== agreementName
  const root = findRoot(isFolder ? path : dirname(path))
  if (isFolder) return surveyFolder(path, root, from)
  return {
    root,
    files: describesOthers(path, root) ? [] : [{ path, shown: shownFrom(from, path) }],
    findings: [],
  }
}

function describesOthers(path: string, root: string | undefined): boolean {
  if (root === undefined) return false
  const isBook = [partiesName, calendarsName].includes(basename(path)) && dirname(path) === root
  return isBook || dirname(path) === join(root, templatesName)
}

function surveyFolder(folder: string, root: string | undefined, from: string): Site {
  return { root, ...listAgreements(folder, from) }
}

function merge(sites: readonly Site[]): Site {
  const files = new Map(sites.flatMap((site) => site.files).map((file) => [file.path, file]))
  const findings = new Map(
    sites.flatMap((site) => site.findings).map((finding) => [finding.place.file, finding]),
  )
  return {
    root: sites[0]?.root,
    files: [...files.values()].toSorted(byName),
    findings: [...findings.values()],
  }
}

function byName(a: FoundFile, b: FoundFile): number {
  return a.shown < b.shown ? -1 : 1
}
