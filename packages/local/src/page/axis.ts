import { html, type Html } from './html.ts'
import { tickLabel } from './moment.ts'
import { tick } from './number.ts'
import { across, down, type Plot } from './plot.ts'
import { type Scale, timeTicks } from './scale.ts'

/** The words at the axes of a graph. */
export function drawAxes({ x, left, right }: Plot): Html {
  const times = timeTicks(x.min, x.max).map(
    (at) => html`<span class="time" style="--at: ${across(x.at(at))}">${tickLabel(at, x.max - x.min)}</span>`,
  )
  return html`<div aria-hidden="true">
    ${values(left, 'left')}${right === undefined ? [] : values(right, 'right')}${times}
  </div>`
}

function values(scale: Scale, side: 'left' | 'right'): readonly Html[] {
  return scale.ticks.map(
    (value) => html`<span class="value ${side}" style="--at: ${down(scale.at(value))}">${tick(value)}</span>`,
  )
}
