import { isRecord } from '../shape/reading.ts'
import { listIn, numberIn, type Properties, recordIn, textIn } from './dashboard-body.ts'
import { colorIn } from './metric-line.ts'

/** Something marked across a graph: a value, or an instant in epoch seconds. */
export interface Mark {
  readonly at: number
  /** The other edge of what is shaded: another value, or an infinity for all above or below. */
  readonly edge?: number
  readonly label: string
  readonly color: string
  readonly axis: 'left' | 'right'
}

/** The values that a widget marks. */
export function horizontalMarks(properties: Properties): readonly Mark[] {
  return marks(properties, 'horizontal', (mark) => numberIn(mark, 'value'))
}

/** The instants that a widget marks. */
export function verticalMarks(properties: Properties): readonly Mark[] {
  return marks(properties, 'vertical', (mark) => {
    const milliseconds = Date.parse(textIn(mark, 'value') ?? '')
    return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
  })
}

type Place = (mark: Properties) => number | undefined

// A mark is an object; a band is a list of two.
function marks(properties: Properties, name: string, place: Place): readonly Mark[] {
  return listIn(recordIn(properties, 'annotations'), name).flatMap((item) => {
    const [first, second] = Array.isArray(item) ? item.filter(isRecord) : [item].filter(isRecord)
    const mark = first === undefined ? undefined : markOf(first, second, place)
    return mark === undefined ? [] : [mark]
  })
}

function markOf(first: Properties, second: Properties | undefined, place: Place): Mark | undefined {
  const at = place(first)
  if (at === undefined) return undefined
  const edge = second === undefined ? fills.get(first['fill']) : place(second)
  return {
    at,
    ...(edge === undefined ? {} : { edge }),
    label: textIn(first, 'label') ?? '',
    color: colorIn(first) ?? '#d62728',
    axis: first['yAxis'] === 'right' ? 'right' : 'left',
  }
}

const fills = new Map<unknown, number>([
  ['above', Number.POSITIVE_INFINITY],
  ['after', Number.POSITIVE_INFINITY],
  ['below', Number.NEGATIVE_INFINITY],
  ['before', Number.NEGATIVE_INFINITY],
])
