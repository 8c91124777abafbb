import type { RulePage } from '@nines/agreement'
import { bookRules } from './book-files.ts'
import { listingRules } from './listing.ts'
import { plainFileRules } from './plain-file.ts'
import { standingRules } from './standing.ts'

/** Every rule about the files themselves. */
export const fileRules: readonly RulePage[] = [plainFileRules, listingRules, standingRules, bookRules].flat()
