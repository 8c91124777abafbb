import { bareShare } from './mending/bare-share.ts'
import { byteOrderMark } from './mending/byte-order-mark.ts'
import { colonBlank } from './mending/colon-blank.ts'
import { colonQuote } from './mending/colon-quote.ts'
import { dateForm } from './mending/date-form.ts'
import { finalLineEnd } from './mending/final-line-end.ts'
import { letterCase } from './mending/letter-case.ts'
import { lineEnd } from './mending/line-end.ts'
import { misspeltKey } from './mending/misspelt-key.ts'
import { missingQuote } from './mending/missing-quote.ts'
import { quantity } from './mending/quantity.ts'
import { scalarKind } from './mending/scalar-kind.ts'
import { schemaLine } from './mending/schema-line.ts'
import { singleItem } from './mending/single-item.ts'
import { tabIndent } from './mending/tab-indent.ts'
import { trailingBlank } from './mending/trailing-blank.ts'
import { typographicQuote } from './mending/typographic-quote.ts'
import type { Mending } from './mending.ts'

/** Every mending, in the order in which one makes way for the next: letters, lines, YAML, keys, values. */
export const mendings: readonly Mending[] = [
  byteOrderMark,
  lineEnd,
  schemaLine,
  tabIndent,
  missingQuote,
  colonBlank,
  colonQuote,
  trailingBlank,
  finalLineEnd,
  misspeltKey,
  letterCase,
  scalarKind,
  typographicQuote,
  singleItem,
  dateForm,
  quantity,
  bareShare,
]
