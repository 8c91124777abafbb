import type { WriteStream } from 'node:tty'

/** Where text goes: a terminal that a person looks at, or a pipe. */
export interface Screen {
  readonly write: (text: string) => void
  /** True when lines may be redrawn. */
  readonly isTerminal: boolean
  readonly hasColours: boolean
  /** Cells in a line; 100 where nobody knows. */
  readonly columns: number
}

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A screen over a stream of the process. A reader who went away (EPIPE) ends the writing, not the judging. */
export function screenOn(stream: NodeJS.WriteStream | WriteStream, env: Environment): Screen {
  let isOpen = true
  stream.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
    isOpen = false
  })
  const isTerminal = stream.isTTY && env['TERM'] !== 'dumb'
  return {
    write: (text) => {
      if (isOpen) stream.write(text)
    },
    isTerminal,
    hasColours: wantsColours(isTerminal, env),
    get columns() {
      return stream.columns || 100
    },
  }
}

/** Colours are for terminals; NO_COLOR takes them away everywhere, FORCE_COLOR brings them anywhere. */
export function wantsColours(isTerminal: boolean, env: Environment): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return isTerminal
}
