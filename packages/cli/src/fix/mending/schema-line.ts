import type { Edit } from '../edit.ts'
import type { Mending } from '../mending.ts'

export const schemaLine: Mending = {
  title:
    'The first line tells editors the schema of its kind of document, by a path inside the repository that leads to it. An address on the web stays.',
  concernsWholeFile: true,
  find: ({ text }, { schemaLine: wanted }) => {
    if (wanted === undefined) return []
    const written = writtenPath.exec(text)
    if (written === null) return [added(wanted.path)]
    const [line, before = '', path = ''] = written
    if (!wanted.isStale(path)) return []
    const start = written.index + before.length
    return [
      {
        start,
        end: written.index + line.length,
        text: wanted.path,
        says: `editors find the schema at ${wanted.path}`,
      },
    ]
  },
}

const writtenPath = /^(#[ \t]*yaml-language-server:[ \t]*\$schema=)(\S+)/mu

/** The comment that gives editors completion and hover texts. */
export function schemaComment(path: string): string {
  return `# yaml-language-server: $schema=${path}`
}

function added(path: string): Edit {
  return {
    start: 0,
    end: 0,
    text: `${schemaComment(path)}\n`,
    says: 'the first line tells editors the schema',
  }
}
