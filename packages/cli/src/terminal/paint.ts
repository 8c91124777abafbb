import { styleText } from 'node:util'

/** Colours of a text, each by what it means. */
export interface Paint {
  readonly bad: Brush
  readonly careful: Brush
  readonly good: Brush
  readonly quiet: Brush
  readonly strong: Brush
}

/** Dresses a text, or leaves it as it is. */
export type Brush = (text: string) => string

/** Brushes that paint, or that leave every text as it is. */
export function paint(hasColours: boolean): Paint {
  const brush = (...style: readonly Style[]): Brush =>
    hasColours ? (text) => styleText([...style], text, { validateStream: false }) : (text) => text
  return {
    bad: brush('red', 'bold'),
    careful: brush('yellow', 'bold'),
    good: brush('green'),
    quiet: brush('dim'),
    strong: brush('bold'),
  }
}

type Style = 'red' | 'yellow' | 'green' | 'dim' | 'bold'
