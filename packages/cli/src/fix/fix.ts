import type { Door } from '../door.ts'
import { plural } from '../terminal/plural.ts'
import { mendFiles } from './mend-files.ts'
import { mendingText } from './summary.ts'

/** Mends files and says what was mended: beside the findings for people, on stderr where stdout is for programs. */
export async function fix(door: Door, paths: readonly string[], isForPeople: boolean): Promise<void> {
  const screen = isForPeople ? door.out : door.err
  const mended = await mendFiles(door, paths)
  for (const file of mended) screen.write(`${mendingText(file, screen)}\n`)
  screen.write(
    mended.length === 0 ? 'Nothing to mend.\n' : `${plural(mended.length, 'file')} mended; what is left:\n\n`,
  )
}
