import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { galleryBook, galleryNames, galleryText, readGallery } from '../../gallery-sample.ts'
import { leavesOf, othersFor, withLeaf, type Leaf } from '../../leaf-sample.ts'
import { readAgreement } from '../read-agreement.ts'
import { isRecord } from '../schema/desk.ts'

/** A leaf of an agreement of the gallery, and the digest that the agreement has. */
interface Place {
  readonly name: string
  readonly data: unknown
  readonly digest: string
  readonly leaf: Leaf
}

const places: readonly Place[] = galleryNames.flatMap((name) => {
  const reading = readGallery(name)
  if (!reading.ok || /^extends:/m.test(galleryText(`${name}/agreement.yaml`))) return []
  const data: unknown = parse(galleryText(`${name}/agreement.yaml`), { schema: 'core' })
  return leavesOf(data).map((leaf) => ({ name, data, digest: reading.value.digest, leaf }))
})

const fields = Map.groupBy(places, ({ leaf }) => leaf.field)

// Where names are looked up.
function registersIn(data: unknown): readonly (readonly string[])[] {
  const sections = ['objectives', 'requirements', 'metrics', 'entities', 'documents']
  const contacts = [...galleryBook.parties.values()].map((party) => Object.keys(party.contacts))
  const own = sections.map((section) => (isRecord(data) ? keysOf(data[section]) : []))
  return [...own, [...galleryBook.calendars.keys()], [...galleryBook.parties.keys()], ...contacts]
}

function keysOf(section: unknown): readonly string[] {
  return isRecord(section) ? Object.keys(section) : []
}

const MOST = 20 // values tried at one place

/** What another value at a place comes to: a moved digest, the same one, or nothing, where no other value is sound there. */
function change({ name, data, digest, leaf }: Place): 'moved' | 'same' | 'unsound' {
  const others = othersFor(leaf, registersIn(data)).slice(0, MOST)
  let found: 'same' | 'unsound' = 'unsound'
  for (const other of others) {
    const text = JSON.stringify(withLeaf(data, leaf.path, other), null, 1)
    const reading = readAgreement(`gallery/${name}/agreement.yaml`, text, galleryBook)
    if (reading.ok && reading.value.digest !== digest) return 'moved'
    if (reading.ok) found = 'same'
  }
  return found
}

/** What changes of a field come to, at the first of its places at which another value is sound. */
function changeOf(field: string): 'moved' | 'same' | 'unsound' {
  const found = new Set<string>()
  for (const place of (fields.get(field) ?? []).slice(0, 4)) {
    const result = change(place)
    if (result === 'moved') return result
    found.add(result)
  }
  return found.has('same') ? 'same' : 'unsound'
}

describe('the law of the digest: another value in a field of the language', () => {
  const results = new Map([...fields.keys()].map((field) => [field, changeOf(field)]))
  const having = (result: string): readonly string[] =>
    [...results]
      .filter(([, one]) => one === result)
      .map(([field]) => field)
      .toSorted((one, other) => (one < other ? -1 : 1))

  it('moves the digest wherever the gallery writes it', () => {
    expect(having('moved').length).toBeGreaterThan(250)
  })

  it('leaves it only where it is no term', () => {
    expect(having('same')).toEqual([
      'defaults.promise', // follows from what hangs on the promise
      'responsibilities.provider.*.metrics.*', // of a duty whose breach has no consequence
      'review.last.decided', // what was, not what is agreed
      'review.last.on',
      'status',
    ])
  })

  it('is sound by itself, but for fields that other places have to agree with', () => {
    expect(having('unsound')).toEqual([
      'agreement.prevailsOver.*',
      'agreement.subjectTo.*',
      'claims.to',
      'defaults.per',
      'defaults.window.billing',
      'entities.*.*.*',
      'id',
      'metrics.*.cases.*.when.*',
      'metrics.*.cases.*.when.*.*',
      'metrics.*.measure.latency.percentile',
      'metrics.*.promise',
      'metrics.*.window.billing',
      'metrics.*.window.term',
      'nines',
      'requirements.*.serves',
      'runs.account',
      'stakeholders.roles.*',
    ])
  })
})
