import type { Context, Work } from '../context.ts'
import { at, isList, namesAt, put, textAt, type Plain, type Sheet } from '../writing/sheet.ts'

/** What stands under `serves`: one name, or a list of them. */
export function servesOf(answer: string): Plain {
  const names = answer.split(',').map((name) => name.trim())
  return names.length === 1 ? (names[0] ?? '') : names
}

/** The objectives that requirements serve so far. */
export function servedBy(sheet: Sheet): ReadonlySet<string> {
  const names = namesAt(sheet, ['requirements']).flatMap((name) => listAt(sheet, name))
  return new Set(names)
}

function listAt(sheet: Sheet, requirement: string): readonly string[] {
  const serves = at(sheet, ['requirements', requirement, 'serves'])
  return (isList(serves) ? serves : [serves]).flatMap((name) =>
    typeof name === 'string' && name ? [name] : [],
  )
}

/** Asks for each objective that nothing serves which requirement makes it come true; without a person it stays as it is. */
export async function serveEvery(context: Context, work: Work): Promise<Work> {
  const { person } = context.interview
  const served = servedBy(work.sheet)
  const waiting = namesAt(work.sheet, ['objectives']).filter((name) => !served.has(name))
  if (person === undefined) return work
  let { sheet } = work
  for (const objective of waiting) {
    const name = await person.choose({
      asks: `No requirement serves ${objective} yet. Which one makes it come true?`,
      choices: namesAt(sheet, ['requirements']).map((value) => ({
        value,
        label: value,
        hint: textAt(sheet, ['requirements', value, 'says']),
      })),
    })
    sheet = put(sheet, ['requirements', name, 'serves'], [...listAt(sheet, name), objective])
  }
  return { ...work, sheet }
}
