import type { StateValue } from '@nines/cloudwatch'
import { html, type Html } from './html.ts'

const looks: Readonly<Record<StateValue, readonly [sign: string, words: string, style: string]>> = {
  ALARM: ['▲', 'In alarm', 'alarm'],
  OK: ['●', 'OK', 'ok'],
  INSUFFICIENT_DATA: ['○', 'No data', 'unknown'],
}

/** A state in words, with a sign and a color. */
export function stateBadge(state: StateValue): Html {
  const [sign, words, style] = looks[state]
  return html`<span class="state ${style}"><span aria-hidden="true">${sign}</span> ${words}</span>`
}
