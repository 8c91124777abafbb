import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { shownFrom } from './listing.ts'
import { readPlainFile, type NamedReading } from './plain-file.ts'

/** The folder below the root in which templates stand: `<name>.yaml`. */
export const templatesName = 'templates'

/** Reads every template of a root in the order of their names; names are shown as seen from `from`. */
export function readTemplateFiles(root: string, from: string): readonly NamedReading[] {
  const folder = join(root, templatesName)
  return namesIn(folder).map((name) => {
    const path = join(folder, name)
    const shown = shownFrom(from, path)
    return { shown, reading: readPlainFile(path, shown) }
  })
}

// Without such a folder there are no templates, and whoever extends one hears of it.
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
  } catch {
    return []
  }
}
