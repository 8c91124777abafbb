import { readdir, readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { typed } from '../src/schema/example.ts'
import { agreementSchema } from '../src/schema/schema.ts'
import { examplesOf, type Example, type Sample } from './examples.ts'
import { fieldsOf, type Field } from './fields.ts'

const gallery = new URL('../gallery/', import.meta.url)

/** The text of reference.md: every field of an agreement, section by section, with an example of the gallery. */
export async function referenceText(): Promise<string> {
  const examples = examplesOf(agreementSchema, await samples())
  const fields = fieldsOf(agreementSchema)
  const sections = Map.groupBy(fields, ({ path }) => path.split('.')[0] ?? '')
  const simple = [...sections.values()].filter((some) => some.length === 1).flat()
  const parts = [...sections].filter(([, some]) => some.length > 1)
  return [
    head,
    table('The head', simple, examples),
    ...parts.map(([name, some]) => sectionText(name, some, examples)),
  ].join('\n')
}

const head = `# Every field of an agreement

Made from the schema (\`src/agreement.schema.json\`) and the gallery by \`node packages/agreement/generate.ts\`; a test compares them.

A field in **bold** is needed where its mapping stands; of several forms of a mapping, such as the sources of a measure, one is written.
\`<name>\` is a name that the author chooses. \`defaults\` takes the fields of a metric but \`of\`, \`measure\`, \`cases\` and \`wins\`; a case takes every field of
a metric but \`of\`, \`cases\` and \`wins\`. Examples name the agreement of \`gallery/\` that they stand in;
one without a name is of the schema.
`

async function samples(): Promise<readonly Sample[]> {
  const names = (await readdir(gallery, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'templates')
    .map((entry) => entry.name)
    .toSorted()
  return Promise.all(
    names.map(async (name) => {
      const data: unknown = parse(await readFile(new URL(`${name}/agreement.yaml`, gallery), 'utf8'))
      return { name, data }
    }),
  )
}

function sectionText(name: string, fields: readonly Field[], examples: ReadonlyMap<string, Example>): string {
  const [section, ...inner] = fields
  return table(`\`${name}\``, inner, examples, section?.meaning)
}

function table(
  title: string,
  fields: readonly Field[],
  examples: ReadonlyMap<string, Example>,
  says?: string,
): string {
  const rows = fields.map((field) => rowOf(field, examples.get(field.path)))
  const words = says === undefined ? [] : [says, '']
  return [
    `## ${title}`,
    '',
    ...words,
    '| field | meaning | form | when not given | example |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function rowOf({ path, isNeeded, ...field }: Field, example: Example | undefined): string {
  const name = isNeeded ? `**\`${path}\`**` : `\`${path}\``
  const own = field.example === undefined ? '' : `\`${typed(field.example)}\``
  const shown = example === undefined ? own : `\`${example.text}\` (${example.name})`
  return `| ${[name, field.meaning, field.form, field.fallback, shown].map(cell).join(' | ')} |`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
