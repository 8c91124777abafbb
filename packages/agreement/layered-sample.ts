import * as fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { galleryBook, galleryNames, galleryText, readGallery } from './gallery-sample.ts'
import { valueOf } from './sample.ts'
import { readTemplate, type Book } from './src/index.ts'
import { isChoice, type Mapping } from './src/inheritance/lay.ts'
import type { Path } from './src/page/remark.ts'
import { isRecord } from './src/schema/desk.ts'

// Agreements of the gallery with other words in them, torn apart at random into templates and an agreement on them.

/** An agreement as one text, and as the layers that come to the same. */
export interface Layered {
  readonly file: string
  readonly whole: string
  readonly top: string
  /** With the templates that the topmost layer lies on. */
  readonly book: Book
}

const sound = galleryNames.filter(
  (name) => readGallery(name).ok && !/^extends:/m.test(galleryText(`${name}/agreement.yaml`)),
)

const PIECES = ['a', 'Ä', 'ß', '日本', '🙂', '99.9 %', '1e5', '0x1f', 'true', 'null', '~', '=', ' = ']
const SIGNS = [
  ': ',
  '# ',
  ' #',
  '"',
  "'",
  '\\',
  '- ',
  '? ',
  '{',
  '}',
  ',',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '%',
  '@',
  '`',
]

const line = fc
  .array(fc.constantFrom(...PIECES, ...SIGNS, ' '), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => /^\S(.*\S)?$/.test(text))
const prose = fc.oneof(
  line,
  fc.tuple(line, line).map(([one, other]) => `${one}\n${other}`),
)

const choices = fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 80 })

/** Numbers one after the other, over and over. */
function dice(numbers: readonly number[]): (sides: number) => number {
  let step = 0
  return (sides) => (numbers[step++ % numbers.length] ?? 0) % sides
}

/** Agreements in up to three layers. */
export const layered: fc.Arbitrary<Layered> = fc
  .record({
    name: fc.constantFrom(...sound),
    title: line,
    words: fc.array(prose, { minLength: 3, maxLength: 6 }),
    numbers: choices,
    indent: fc.integer({ min: 1, max: 6 }),
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const),
  })
  .map(({ name, title, words, numbers, ...looks }) => {
    const roll = dice(numbers)
    const data: unknown = parse(galleryText(`${name}/agreement.yaml`), { schema: 'core' })
    const whole: Mapping = {
      ...worded(isRecord(data) ? data : {}, () => words[roll(words.length)] ?? ''),
      title,
    }
    const style = { lineWidth: 0, defaultKeyType: 'PLAIN' as const, ...looks }
    const text = (document: unknown): string => stringify(document, style)
    const { nines, id, version, status, ...sections } = whole
    const [top = {}, tier = {}, base = {}] = torn(sections, roll)
    return {
      file: `gallery/${name}/agreement.yaml`,
      whole: text(whole),
      top: text({ nines, extends: 'tier', id, version, status, ...taken(top) }),
      book: bookOf({
        tier: text({ nines, template: 'tier', extends: 'base', ...tier }),
        base: text({ nines, template: 'base', ...given(base) }),
      }),
    }
  })

// Sentences of objectives and requirements are anybody's; brackets in them would be words to define.
function worded({ objectives, requirements, ...rest }: Mapping, word: () => string): Mapping {
  const said = Object.keys(isRecord(objectives) ? objectives : {}).map((id) => [id, word()])
  const wanted = Object.entries(isRecord(requirements) ? requirements : {}).map(([id, one]) => [
    id,
    isRecord(one) ? { ...one, says: word() } : one,
  ])
  return { ...rest, objectives: Object.fromEntries(said), requirements: Object.fromEntries(wanted) }
}

// An order that counts, and what is read together, stays together.
const TOGETHER = ['cases', 'ramp', 'matrix', 'entities', 'when']

/** Three parts of a mapping, each entry in one of them or, where it is laid key by key, torn as well. */
function torn(data: Mapping, roll: (sides: number) => number, path: Path = []): readonly Mapping[] {
  const parts: Record<string, unknown>[] = [{}, {}, {}]
  for (const [key, value] of Object.entries(data)) {
    const at = [...path, key]
    if (isRecord(value) && !isChoice(at) && !TOGETHER.includes(key))
      torn(value, roll, at).forEach((part, index) => {
        if (Object.keys(part).length > 0) Object.assign(parts[index] ?? {}, { [key]: part })
      })
    else Object.assign(parts[roll(3)] ?? {}, { [key]: value })
  }
  return parts
}

// The lowest layer has an objective more, and says one thing otherwise; the topmost one takes it away.
function given(base: Mapping): Mapping {
  const { objectives } = base
  return {
    ...base,
    objectives: { ...(isRecord(objectives) ? objectives : {}), 'taken-away': 'Nobody wants it.' },
  }
}

function taken(top: Mapping): Mapping {
  const { objectives } = top
  return { ...top, objectives: { ...(isRecord(objectives) ? objectives : {}), 'taken-away': null } }
}

function bookOf(texts: Readonly<Record<string, string>>): Book {
  const templates = Object.entries(texts).map(
    ([name, text]) => [name, valueOf(readTemplate(`gallery/templates/${name}.yaml`, text))] as const,
  )
  return { ...galleryBook, templates: new Map(templates) }
}
