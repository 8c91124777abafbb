import { readFileSync } from 'node:fs'
import { Refusal } from '../refusal.ts'

/** The text of a file, or its bytes where they are no UTF-8: whoever reads them says where. */
export function textAt(path: string, shown: string): string | Uint8Array {
  const bytes = bytesAt(path, shown)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes
  }
}

function bytesAt(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new Refusal(
      `${shown} could not be read.`,
      'Look whether it is there, and whether you may read it.',
      cause,
    )
  }
}
