import { paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import type { Screen } from '../terminal/screen.ts'
import { visible } from '../terminal/visible.ts'
import type { NewFile } from './writing/write-files.ts'

/** What was written, and what to do next. */
export interface Closing {
  readonly file: NewFile
  readonly parties: NewFile | undefined
  readonly id: string
}

/** Tells what was written, and the next commands. */
export function closingText(
  { file, parties, id }: Closing,
  { hasColours }: Pick<Screen, 'hasColours'>,
): string {
  const { good, strong, quiet } = paint(hasColours)
  const lines = plural(file.text.trimEnd().split('\n').length, 'line')
  const folder = visible(file.shown.replace(/\/agreement\.yaml$/u, ''))
  return [
    `${good('✓')} wrote ${strong(visible(file.shown))}, ${lines}: ${visible(id)} version 1, a draft`,
    ...(parties === undefined ? [] : [`${good('✓')} extended ${strong(visible(parties.shown))}`]),
    '',
    'Next:',
    `  nines check ${folder}   ${quiet('while it is edited')}`,
    `  nines plan ${folder}    ${quiet('what pages, how soon, and what it costs')}`,
    `  then open a pull request: the parties approve it there`,
    '',
  ].join('\n')
}

/** The file as a person looks at it before it is written. */
export function previewText(text: string): string {
  return text.trimEnd().split('\n').map(visible).join('\n')
}
