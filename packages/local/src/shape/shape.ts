/** What an AWS operation takes: its types, and the limits that AWS's service model sets on them. */
export type Shape =
  | Text
  | Whole
  | { readonly is: 'real' }
  | { readonly is: 'flag' }
  | { readonly is: 'time' }
  | List
  | Structure

/** A string; lengths are in characters. */
export interface Text {
  readonly is: 'text'
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly among?: readonly string[]
}

/** An integer. */
export interface Whole {
  readonly is: 'whole'
  readonly min: number
  readonly max: number
}

export interface List {
  readonly is: 'list'
  readonly of: Shape
  readonly min: number
  readonly max: number
}

/** Named members. */
export interface Structure {
  readonly is: 'structure'
  readonly members: readonly Member[]
}

interface Member {
  readonly name: string
  readonly shape: Shape
  readonly required: boolean
}

export const real: Shape = { is: 'real' }
export const flag: Shape = { is: 'flag' }
export const time: Shape = { is: 'time' }
export const whole = (
  min: number = Number.NEGATIVE_INFINITY,
  max: number = Number.POSITIVE_INFINITY,
): Shape => ({
  is: 'whole',
  min,
  max,
})
export const text = (min = 0, max: number = Number.POSITIVE_INFINITY, pattern?: string): Shape => ({
  is: 'text',
  min,
  max,
  ...(pattern === undefined ? {} : { pattern }),
})
export const oneOf = (...among: readonly string[]): Shape => ({ is: 'text', among })
export const list = (of: Shape, max: number = Number.POSITIVE_INFINITY, min = 0): Shape => ({
  is: 'list',
  of,
  min,
  max,
})

/** A structure from its members; the name of a required one ends with `!`. */
export const structure = (members: Readonly<Record<string, Shape>>): Structure => ({
  is: 'structure',
  members: Object.entries(members).map(([key, shape]) => ({
    name: key.replace(/!$/, ''),
    shape,
    required: key.endsWith('!'),
  })),
})
