import type { Door } from '../door.ts'
import type { Paint } from '../terminal/paint.ts'
import type { Progress } from '../terminal/progress.ts'

/** What the steps of the story share. */
export interface Stage {
  readonly door: Door
  readonly progress: Progress
  readonly paint: Paint
  /** The folder that holds slas, absolute. */
  readonly root: string
}
