import type { Finding } from '../finding.ts'
import type { Path } from '../page/remark.ts'
import { knownNames } from '../section/reference.ts'
import { isRecord } from '../schema/desk.ts'
import { lay, nothing, type Laid, type Mark, type Mapping } from './lay.ts'
import type { Layer } from './layer.ts'
import type { Template } from './template.ts'

/** An agreement on its templates: the layers from the topmost down, their data laid together, and who wrote what. */
export interface Stack {
  readonly layers: readonly Layer[]
  /** Names of the templates, the nearest first. */
  readonly templates: readonly string[]
  readonly data: unknown
  readonly mark: Mark
  /** What a layer took away that stood below it. */
  readonly removals: readonly Removal[]
  /** False where a template is not there, is broken, or lies on itself: then what lies below is not known. */
  readonly isWhole: boolean
  /** Why a template of the stack can't be read. */
  readonly broken: readonly Finding[]
}

/** A `~` that took an inherited entry away: in which layer, and where. */
export interface Removal {
  readonly layer: number
  readonly path: Path
}

/** What is wrong with how layers lie on each other: in which layer, where, and words. */
export interface StackTrouble {
  readonly layer: number
  readonly path: Path
  readonly says: string
  readonly fix: string
}

/** Lays an agreement on the template that it extends, and that on its own, down to the last. */
export function stackOf(
  top: Layer,
  templates: ReadonlyMap<string, Template>,
  tell: (trouble: StackTrouble) => void,
): Stack {
  const found: Template[] = []
  const isWhole = fillChain(found, { top, templates, tell })
  const layers = [top, ...found.map(({ layer }) => layer)]
  const written = layers.map((layer, index): Laid => ({
    data: index === 0 ? layer.data : sectionsOf(layer.data),
    mark: { layer: index },
  }))
  const removals: Removal[] = []
  const tellRemoval = (layer: number, path: Path, wasThere: boolean): void => {
    if (wasThere) removals.push({ layer, path })
    // What a template that was not found has is not known.
    else if (isWhole) tell({ layer, path, ...idleWords(path) })
  }
  const bottom = isPart(top) ? [nothing({ layer: found.length })] : []
  const laid = [...written, ...bottom].reduceRight((below, over) =>
    lay(below, over, (path, wasThere) => tellRemoval(over.mark.layer, path, wasThere)),
  )
  return {
    layers,
    templates: found.map(({ name }) => name),
    data: copied(laid.data),
    mark: laid.mark,
    removals,
    isWhole,
    broken: found.flatMap(({ broken = [] }) => broken),
  }
}

/** A layer that lies on nothing. */
export function stackOfOne(layer: Layer): Stack {
  const alone = { layers: [layer], templates: [], removals: [], isWhole: true, broken: [] }
  return { ...alone, data: layer.data, mark: { layer: 0 } }
}

interface Search {
  readonly top: Layer
  readonly templates: ReadonlyMap<string, Template>
  readonly tell: (trouble: StackTrouble) => void
}

// True when every template was found, and none is broken.
function fillChain(chain: Template[], { top, templates, tell }: Search): boolean {
  let name = extendsOf(top)
  while (name !== undefined) {
    const template = templates.get(name)
    if (template === undefined || chain.includes(template)) {
      const words = template === undefined ? unknownWords(name, templates) : circleWords(name, chain)
      tell({ layer: chain.length, path: ['extends'], ...words })
      return false
    }
    chain.push(template)
    if (template.broken !== undefined) return false
    name = extendsOf(template.layer)
  }
  return true
}

type TroubleWords = Pick<StackTrouble, 'says' | 'fix'>

function unknownWords(name: string, templates: ReadonlyMap<string, Template>): TroubleWords {
  const fix = knownNames(name, [...templates.keys()], 'slas/templates')
  return { says: `${name} is no template of slas/templates.`, fix }
}

function circleWords(name: string, chain: readonly Template[]): TroubleWords {
  const way = [...chain.map((one) => one.name), name].join(', ')
  return { says: `${name} lies on itself: ${way}.`, fix: 'Take one extends out of the circle.' }
}

// What is at fault is taken out of the data, and a template lies under many.
function copied(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copied)
  if (!isRecord(data)) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, copied(value)]))
}

// Only where one document lies on another does `~` mean something.
function isPart({ data }: Layer): boolean {
  return isRecord(data) && ('extends' in data || 'template' in data)
}

function extendsOf({ data }: Layer): string | undefined {
  const name = isRecord(data) ? data['extends'] : undefined
  return typeof name === 'string' ? name : undefined
}

// What a template says of itself is no part of the agreements on it.
const OWN = ['nines', 'template', 'version', 'extends', 'id', 'status']

function sectionsOf(data: unknown): Mapping {
  if (!isRecord(data)) return {}
  return Object.fromEntries(Object.entries(data).filter(([key]) => !OWN.includes(key)))
}

function idleWords(path: Path): TroubleWords {
  return {
    says: `~ takes an inherited entry away, and no template has ${path.join('.')}.`,
    fix: 'Take the line out, or write the name as the template has it.',
  }
}
