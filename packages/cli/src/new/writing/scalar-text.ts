import { parse } from 'yaml'

/** A text or number as YAML, plain where that is safe and in double quotes where it is not. */
export function scalarText(value: string | number | boolean, inBrackets: boolean): string {
  if (typeof value !== 'string') return String(value)
  return isSafe(value, inBrackets) ? value : JSON.stringify(value)
}

// Quantities begin with a sign and stand in quotes, as people who know YAML write them. Words alone are always safe; for
// the rest the reader of YAML is asked, which takes its time.
function isSafe(text: string, inBrackets: boolean): boolean {
  if (/^[A-Za-z][A-Za-z0-9 ./-]*[a-z0-9.]$/u.test(text) && !/^(?:true|false|null)$/iu.test(text)) return true
  if (!/^[A-Za-z0-9][ -~\u{A1}-\u{D7FF}]*$/u.test(text)) return false
  const [before, after] = inBrackets ? ['{ key: ', ', last: 0 }'] : ['key: ', '']
  try {
    const read: unknown = parse(before + text + after, { schema: 'core', logLevel: 'silent' })
    return JSON.stringify(read) === JSON.stringify(inBrackets ? { key: text, last: 0 } : { key: text })
  } catch {
    return false
  }
}
