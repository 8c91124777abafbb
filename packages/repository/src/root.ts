import { lstatSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'

/** The file that says who the parties are; the folder that holds it is the root of the agreements. */
export const partiesName = 'parties.yaml'

/** The file that says when people work. */
export const calendarsName = 'calendars.yaml'

/**
 * The root of the agreements as seen from a folder: the nearest folder upward that holds `parties.yaml`, or that has a
 * folder `slas`. Undefined when there is none up to the top of the disk.
 */
export function findRoot(folder: string): string | undefined {
  if (statsOf(join(folder, partiesName))) return folder
  const slas = join(folder, 'slas')
  if (statsOf(slas)?.isDirectory()) return slas
  const above = dirname(folder)
  return above === folder ? undefined : findRoot(above)
}

/** What lies at a path, a link counting as itself; undefined when nothing does, or when nobody may look. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
