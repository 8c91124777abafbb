import { paint } from '../terminal/paint.ts'
import { plural } from '../terminal/plural.ts'
import type { Screen } from '../terminal/screen.ts'
import { visible } from '../terminal/visible.ts'
import type { MadeFiles } from './made-files.ts'

/** Tells what was written, and the next commands. */
export function closingText(
  { agreement: file, cases, changed, id }: MadeFiles,
  { hasColours }: Pick<Screen, 'hasColours'>,
): string {
  const { good, strong, quiet } = paint(hasColours)
  const lines = plural(file.text.trimEnd().split('\n').length, 'line')
  const folder = visible(file.shown.replace(/\/agreement\.yaml$/u, ''))
  return [
    `${good('✓')} wrote ${strong(visible(file.shown))}, ${lines}: ${visible(id)} version 1, a draft`,
    ...(cases === undefined
      ? []
      : [`${good('✓')} wrote ${strong(visible(cases.shown))}, what it would come to`]),
    ...changed.map(({ shown }) => `${good('✓')} extended ${strong(visible(shown))}`),
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
