import type { LocalCloud } from '@nines/local'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, launch, missing } from './browser.ts'
import { rehearse } from './rehearsal.ts'

let cloud: LocalCloud
let browser: Browser | undefined

beforeAll(async () => {
  cloud = await rehearse('acme/checkout-api')
  if (executable === undefined) console.warn(missing)
  else browser = await launch(executable)
})

afterAll(async () => {
  await browser?.close()
  await cloud.close()
})

const windows = [
  { width: 1400, colorScheme: 'light' },
  { width: 1400, colorScheme: 'dark' },
  { width: 400, colorScheme: 'light' },
  { width: 400, colorScheme: 'dark' },
] as const

interface Visit {
  readonly page: Page
  /** What a browser complained of, and what it asked of anybody but this cloud. */
  readonly troubles: readonly string[]
}

async function visit(
  { width, colorScheme }: (typeof windows)[number],
  path: string,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser?.newContext({ viewport: { width, height: 900 }, colorScheme })
  const page = await context?.newPage()
  if (context === undefined || page === undefined) throw new Error(missing)
  const troubles: string[] = []
  page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${cloud.url}/`)) troubles.push(`asks for ${request.url()}`)
  })
  await page.goto(`${cloud.url}${path}`)
  await look({ page, troubles })
  await context.close()
}

/** Elements whose content is wider or higher than they are, words that stick out of their card, and a page too wide. */
const overflowing = `(() => {
  const said = (element) => element.tagName + ' ' + element.className + ': ' + element.textContent.slice(0, 60)
  const tooBig = [...document.querySelectorAll('html, body, .card, .card *')].filter((element) =>
    element instanceof HTMLElement && element.checkVisibility() && element.clientWidth > 0 &&
    (element.scrollWidth > element.clientWidth || (element.matches('.card') && element.scrollHeight > element.clientHeight)))
  const outside = [...document.querySelectorAll('.card *')].filter((element) => {
    const inner = element.getBoundingClientRect()
    const outer = element.closest('.card').getBoundingClientRect()
    return element.checkVisibility() && inner.width > 0 && (inner.left < outer.left || inner.right > outer.right || inner.top < outer.top || inner.bottom > outer.bottom)
  })
  return [...tooBig, ...outside].map(said)
})()`

/** Everything in a page that could run. */
const running = `document.scripts.length + [...document.querySelectorAll('*')]
  .filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on'))).length`

async function expectCalm({ page, troubles }: Visit): Promise<void> {
  expect(await page.evaluate(overflowing)).toEqual([])
  expect(await page.evaluate(running)).toBe(0)
  expect(troubles).toEqual([])
}

async function expectSeen(page: Page, ...headings: readonly string[]): Promise<void> {
  for (const name of headings) {
    expect(await page.getByRole('heading', { name, exact: true }).isVisible(), name).toBe(true)
  }
}

describe.each(windows)('in a window of $width px, $colorScheme', (window) => {
  it('the first page tells alarms, dashboards and messages', async ({ skip }) => {
    skip(executable === undefined, missing)
    await visit(window, '/', async (seen) => {
      const { page } = seen
      await expectSeen(page, 'Local CloudWatch', 'Account 111122223333, eu-west-1', 'Messages')
      const [alarm] = await page.locator('tbody tr').allInnerTexts()
      expect(alarm).toMatch(/^▲ In alarm\s+nines\/acme\/checkout-api\/uptime\/page composite\s/)
      expect(await page.getByText(/would have reached/i).count()).toBeGreaterThan(0)
      await expectCalm(seen)
      await page.locator('summary').first().click()
      expect(await page.locator('details p').first().innerText()).toContain('Checkout API for Acme')
      await expectCalm(seen)
      await page.getByRole('link', { name: 'nines-acme_checkout-api' }).click()
      await expectSeen(page, 'nines-acme_checkout-api')
    })
  })

  it('the dashboard tells figures, alarms and graphs of each promise', async ({ skip }) => {
    skip(executable === undefined, missing)
    const path = '/dashboards/111122223333/eu-west-1/nines-acme_checkout-api?start=-PT2H'
    await visit(window, path, async (seen) => {
      const { page } = seen
      await expectSeen(
        page,
        'Checkout API for Acme',
        'uptime: at least 99.9 % of requests succeed',
        'uptime: alarms',
        'speed: alarms',
      )
      const figures = await page.locator('.figure').allInnerTexts()
      expect(figures.slice(0, 3).map((text) => text.replace(/\s+/, ' '))).toEqual([
        '62.5 % good over the time shown',
        '54,000 bad requests',
        '144,000 all requests',
      ])
      const alarms = page.locator('section', { hasText: 'uptime: alarms' }).getByRole('listitem')
      expect(await alarms.allInnerTexts()).toEqual([
        expect.stringMatching(/^▲ In alarm\s+uptime\/page\s+since 10 Nov 2026, 00:0\d \(\d+\smin\)$/),
        expect.stringMatching(/^▲ In alarm\s+uptime\/ticket\s+since 10 Nov 2026, 00:0\d \(\d+\smin\)$/),
      ])
      const graph = page.getByRole('img', { name: 'uptime: % good against the target' })
      const box = await graph.boundingBox()
      expect(box?.width).toBeGreaterThan(window.width / 3)
      expect(box?.height).toBeGreaterThan(100)
      expect(await page.getByText('target 99.9 %').count()).toBe(2)
      await expectCalm(seen)
    })
  })
})
