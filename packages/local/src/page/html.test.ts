import { describe, expect, it } from 'vitest'
import { frame } from './frame.ts'
import { escapeHtml, html } from './html.ts'
import { ago, iso, moment, tickLabel } from './moment.ts'
import { figure, tick } from './number.ts'

describe('markup', () => {
  it('escapes texts and keeps markup', () => {
    expect(
      html`<p title="${'"x"'}">${'<b>'}${html`<i>${1}</i>`}${[html`<u></u>`, html`<s></s>`]}</p>`.markup,
    ).toBe('<p title="&quot;x&quot;">&lt;b&gt;<i>1</i><u></u><s></s></p>')
    expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;')
  })

  it('of a page names its language and loads nothing', () => {
    const page = frame('A <b>', html`<p>x</p>`)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('<title>A &lt;b&gt;</title>')
    expect(page).toContain(`content="default-src &#39;none&#39;;`)
  })
})

describe('instants and ages', () => {
  const at = 1_794_268_800

  it('are told in UTC', () => {
    expect(moment(at + 125)).toBe('10 Nov 2026, 00:02')
    expect(iso(at + 0.64)).toBe('2026-11-10T00:00:00.64Z')
  })

  it.each([
    ['the time of day within a day', at + 3600, 86_400, '01:00'],
    ['the day at midnight', at, 86_400, '10 Nov'],
    ['the day across a week', at + 3600, 604_800, '10 Nov'],
  ])('are marked by %s', (_, seconds, span, label) => {
    expect(tickLabel(seconds, span)).toBe(label)
  })

  it.each([
    [-5, ''],
    [59, ' (59\u00A0s)'],
    [60, ' (1\u00A0min)'],
    [7200, ' (2\u00A0h)'],
    [172_800, ' (2\u00A0d)'],
  ])('%d seconds ago are told as "%s"', (seconds, words) => {
    expect(ago(seconds)).toBe(words)
  })
})

describe('figures', () => {
  it('keep six digits', () => {
    expect(figure(99.953_24)).toBe('99.9532')
    expect(figure(1_234_567)).toBe('1,234,570')
    expect(figure(2.5e9)).toBe('2.5B')
    expect(tick(12_500)).toBe('12.5K')
  })
})
