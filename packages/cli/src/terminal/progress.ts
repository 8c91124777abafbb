import { elapsed } from './duration.ts'
import { paint, type Brush } from './paint.ts'
import type { Screen } from './screen.ts'
import { clip } from './width.ts'

/** Tells how a long piece of work goes: one line a step, redrawn on a terminal, plain where it is piped. */
export interface Progress {
  /** A step begins. */
  readonly step: (text: string) => void
  /** What the step is at; only a terminal shows it. */
  readonly detail: (text: string) => void
  /** The step ended well; without a text it keeps its own. */
  readonly done: (text?: string) => void
  /** The step ended badly. */
  readonly failed: (text?: string) => void
  /** A line that stays, whatever else is drawn. */
  readonly line: (text: string) => void
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const frameTime = 90 // milliseconds: fast enough to look alive, slow enough to cost nothing

/** A progress on a screen; `now` tells milliseconds. */
export function progressOn(screen: Screen, now: () => number): Progress {
  return screen.isTerminal ? drawn(screen, now) : plain(screen, now)
}

function plain(screen: Screen, now: () => number): Progress {
  let text = ''
  let since = now()
  const line = (words: string): void => screen.write(`${words}\n`)
  return {
    step: (words) => {
      text = words
      since = now()
      line(`${words} …`)
    },
    detail: () => {},
    done: (words = text) => line(`✓ ${words} (${elapsed(now() - since)})`),
    failed: (words = text) => line(`✗ ${words} (${elapsed(now() - since)})`),
    line,
  }
}

interface Step {
  readonly text: string
  readonly since: number
  readonly timer: NodeJS.Timeout
}

/** Back to the first cell, and clear the line: whatever was being drawn there is gone. */
export const wipe = '\r\u{1B}[K'

function drawn(screen: Screen, now: () => number): Progress {
  const colours = paint(screen.hasColours)
  let step: Step | undefined
  let extra = ''
  const draw = (): void => {
    if (step) screen.write(wipe + stepLine(step, extra, { now: now(), screen, brush: colours.quiet }))
  }
  const line = (words: string): void => {
    screen.write(`${wipe}${words}\n`)
    draw()
  }
  const end = (mark: string, words?: string): void => {
    if (!step) return
    clearInterval(step.timer)
    const { text, since } = step
    step = undefined
    line(`${mark} ${words ?? text} ${colours.quiet(elapsed(now() - since))}`)
  }
  const begin = (text: string): void => {
    end(colours.good('✓'))
    extra = ''
    step = { text, since: now(), timer: setInterval(draw, frameTime).unref() }
    draw()
  }
  const tell = (text: string): void => {
    extra = text
    draw()
  }
  return {
    step: begin,
    detail: tell,
    done: (text) => end(colours.good('✓'), text),
    failed: (text) => end(colours.bad('✗'), text),
    line,
  }
}

interface Moment {
  readonly now: number
  readonly screen: Screen
  readonly brush: Brush
}

function stepLine({ text, since }: Step, extra: string, { now, screen, brush }: Moment): string {
  const time = now - since
  const frame = frames[Math.floor(time / frameTime) % frames.length] ?? ''
  const told = [text, extra, time < 1000 ? '' : elapsed(time)].filter((words) => words !== '').join('  ')
  return `${brush(frame)} ${clip(told, screen.columns - 3)}`
}
