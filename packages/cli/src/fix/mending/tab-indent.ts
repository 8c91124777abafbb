import type { Edit } from '../edit.ts'
import type { Mending } from '../mending.ts'

export const tabIndent: Mending = {
  title: 'Where every indented line is indented with tabs alone, each tab becomes two blanks.',
  concernsWholeFile: true,
  find: ({ text, document }) => {
    if (!document.errors.some(({ code }) => code === 'TAB_AS_INDENT')) return []
    const indents = [...text.matchAll(/^[ \t]+(?=\S)/gmu)]
    // A line with blanks beside lines with tabs: how wide a tab is meant to be is anybody's guess.
    return indents.every(([indent]) => /^\t+$/u.test(indent)) ? indents.map(widened) : []
  },
}

function widened({ 0: indent, index }: RegExpExecArray): Edit {
  return {
    start: index,
    end: index + indent.length,
    text: '  '.repeat(indent.length),
    says: 'line is indented with blanks, not with tabs',
  }
}
