import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Calendar } from '../calendar.ts'
import { canonicalText } from './canonical.ts'
import { termsOf, type Undigested } from './terms.ts'

/** SHA-256 in hex over the canonical form of the terms; see `termsOf` for what is a term. */
export function digestOf(agreement: Undigested, calendars: ReadonlyMap<string, Calendar>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(termsOf(agreement, calendars)))))
}
