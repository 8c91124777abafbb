import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Finding } from '@nines/agreement'
import { findRoot, shownFrom } from '@nines/repository'

/**
 * Findings with their files named from the root of the sources, as GitHub and code scanning want them, whatever folder the
 * person stands in.
 */
export function fromRoot(findings: readonly Finding[], cwd: string): readonly Finding[] {
  const roots = new Map<string, string>()
  const rootOf = (folder: string): string => {
    const root = roots.get(folder) ?? sourceRoot(folder) ?? cwd
    roots.set(folder, root)
    return root
  }
  return findings.map((finding) => {
    const path = resolve(cwd, finding.place.file)
    return { ...finding, place: { ...finding.place, file: shownFrom(rootOf(dirname(path)), path) } }
  })
}

/** The folder that git keeps, or else the one that holds `slas`; undefined where there is neither. */
function sourceRoot(folder: string): string | undefined {
  const kept = gitRoot(folder)
  if (kept !== undefined) return kept
  const agreements = findRoot(folder)
  return agreements !== undefined && basename(agreements) === 'slas' ? dirname(agreements) : agreements
}

// In a work tree or a submodule `.git` is a file.
function gitRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : gitRoot(above)
}
