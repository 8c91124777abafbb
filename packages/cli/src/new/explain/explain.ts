import type { Context } from '../context.ts'

/** Tells a person what an answer means; nobody where what is usual is taken unasked. */
export function explain({ interview: { person, takesUsual } }: Context, lines: readonly string[]): void {
  if (person !== undefined && !takesUsual && lines.length > 0) person.tell(lines.join('\n'))
}
