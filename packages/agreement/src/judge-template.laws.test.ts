import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { galleryBook, galleryNames, galleryText, readGallery } from '../gallery-sample.ts'
import { valueOf } from '../sample.ts'
import type { Finding } from './finding.ts'
import { isChoice, type Mapping } from './inheritance/lay.ts'
import { readTemplate } from './inheritance/template.ts'
import { judgeTemplate } from './judge-template.ts'
import type { Path } from './page/remark.ts'
import { isRecord } from './schema/desk.ts'

const OWN = ['nines', 'id', 'version', 'status', 'extends']

const whole = galleryNames.filter((name) => !galleryText(`${name}/agreement.yaml`).includes('extends:'))

// So do cases, and what a metric says where its defaults say another thing: without it, that other thing would hold.
// Mappings of names that others refer to stay whole: a template that has the section names only what stands in it.
const REGISTERS = [
  'objectives',
  'requirements',
  'metrics',
  'cases',
  'entities',
  'documents',
  'definitions',
  'levels',
  'roles',
]

/** What is left of a mapping after some of its entries were dropped, at every depth at which entries are laid. */
function thinned(data: unknown, path: Path, isKept: (path: Path) => boolean): unknown {
  if (!isRecord(data) || isChoice(path) || path.includes('cases')) return data
  const staysWhole = REGISTERS.includes(String(path.at(-1))) || path[0] === 'entities'
  const kept = Object.entries(data).filter(([key]) => staysWhole || key === 'cases' || isKept([...path, key]))
  return Object.fromEntries(kept.map(([key, entry]) => [key, thinned(entry, [...path, key], isKept)]))
}

function judged(sections: Mapping): readonly Finding[] {
  const style = { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const
  const text = stringify({ nines: 'v1', template: 'part', ...sections }, style)
  return judgeTemplate(valueOf(readTemplate('slas/templates/part.yaml', text)), galleryBook)
}

function wordsOf({ rule, says, fix }: Finding): string {
  return `${rule}: ${says} ${fix}`
}

const sectionsOf = new Map(
  whole.map((name) => {
    const data: unknown = parse(galleryText(`${name}/agreement.yaml`), { schema: 'core' })
    const sections = Object.entries(isRecord(data) ? data : {}).filter(([key]) => !OWN.includes(key))
    return [name, Object.fromEntries(sections)] as const
  }),
)
const saidOf = new Map(whole.map((name) => [name, readGallery(name).findings.map(wordsOf)]))

describe('a template made of any part of an agreement', () => {
  it('is told what the whole is told, and nothing that the rest would say', () => {
    const choices = fc.array(fc.boolean(), { minLength: 7, maxLength: 60 })
    fc.assert(
      fc.property(fc.constantFrom(...whole), choices, (name, kept) => {
        let step = 0
        const { defaults = {}, ...sections } = sectionsOf.get(name) ?? {}
        const part = thinned(sections, [], ([section, , field = '']) => {
          const hides = section === 'metrics' && isRecord(defaults) && field in defaults
          return hides || (kept[step++ % kept.length] ?? true)
        })
        const said = judged({ defaults, ...(isRecord(part) ? part : {}) }).map(wordsOf)
        expect(said.filter((one) => saidOf.get(name)?.includes(one) !== true)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })
})
