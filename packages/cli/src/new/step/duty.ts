import type { Plain } from '../writing/sheet.ts'

const length = String.raw`(\d+) ?(minutes?|min|hours?|h|days?|d|business hours?|business days?)`
const ahead = new RegExp(`^(.+?),? ${length} (?:ahead|before|in advance)\\.?$`, 'u')
const inTime = new RegExp(`^(.+?),? within ${length}\\.?$`, 'u')

/** A duty as it is written: its sentence, and a number of it as a field beside it, so that somebody can be held to it. */
export function dutyOf(answer: string): Plain {
  return fieldOf(answer, 'notice', ahead) ?? fieldOf(answer, 'within', inTime) ?? answer
}

function fieldOf(answer: string, field: 'notice' | 'within', form: RegExp): Plain | undefined {
  const [, says, count, unit = ''] = form.exec(answer) ?? []
  if (says === undefined || count === undefined) return undefined
  return { says: `${says}.`, [field]: `${count} ${unitOf(unit)}` }
}

function unitOf(unit: string): string {
  if (unit.startsWith('business')) return unit
  return unit.startsWith('min') ? 'min' : unit.charAt(0)
}
