import { schemaComment } from '../../fix/mending/schema-line.ts'
import { sheetText, type Layout } from './sheet-text.ts'
import type { Path, Plain, Sheet } from './sheet.ts'

// The style of the agreements that people wrote: sections apart, entries of metrics and duties on lines of their own.
const layout: Layout = {
  startsApart: ([section, ...rest]) => rest.length === 0 && section !== undefined && apart.has(section),
  isSpread: (path) => spread.some((pattern) => pattern.test(path.join('/'))),
}

const apart: ReadonlySet<string> = new Set([
  'objectives',
  'stakeholders',
  'requirements',
  'severities',
  'metrics',
  'exclusions',
  'evidence',
  'responsibilities',
  'remedies',
  'claims',
  'rights',
  'fees',
  'agreement',
])

const spread = [
  /^(?:objectives|stakeholders|requirements|severities|exclusions|responsibilities|claims|rights)$/u,
  /^severities\/levels$/u,
  /^metrics(?:\/[^/]+(?:\/credit)?)?$/u,
  /^responsibilities\/(?:provider|customer|escalation)$/u,
]

const order: readonly string[] = [
  'nines',
  'extends',
  'id',
  'version',
  'title',
  'status',
  'runs',
  'objectives',
  'stakeholders',
  'requirements',
  'severities',
  'metrics',
  'exclusions',
  'evidence',
  'responsibilities',
  'remedies',
  'claims',
  'rights',
  'fees',
  'agreement',
  'review',
]

/** The file of an agreement; with a path to the schema its first line tells it to editors. */
export function agreementText({ data, comments }: Sheet, schemaPath?: string): string {
  const entries = order.flatMap((key) => {
    const value = data[key]
    return value === undefined ? [] : [[key, value] as const]
  })
  const text = sheetText({ data: Object.fromEntries(entries), comments }, layout)
  return schemaPath === undefined ? text : `${schemaComment(schemaPath)}\n${text}`
}

/** The lines of a party, as they stand below `parties`. */
export function partyLines(id: string, party: Plain): readonly string[] {
  const text = sheetText(
    { data: { parties: { [id]: party } }, comments: new Map() },
    {
      startsApart: () => false,
      isSpread: (path: Path) => path.length < 3 || (path.length === 3 && path[2] === 'contacts'),
    },
  )
  return text.trimEnd().split('\n').slice(1)
}
