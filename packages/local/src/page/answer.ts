import { type CloudWatch, getDashboard } from '@nines/cloudwatch'
import type { Place } from '../place.ts'
import type { Reply } from '../wire/reply.ts'
import type { Request } from '../wire/request.ts'
import { nowOf, type World } from '../world.ts'
import { readBody } from './dashboard-body.ts'
import { drawDashboard } from './dashboard-page.ts'
import { homePage, type Overview } from './home-page.ts'
import { pageRange } from './page-range.ts'

const path = /^\/dashboards\/(\d{12})\/([a-z0-9-]+)\/([^/]+)$/

/** Answers a request for a page; undefined when there is no page at its path. */
export function answerPage(world: World, request: Request): Reply | undefined {
  if (request.path === '/') return page(200, homePage(overviewOf(world)))
  const [, account, region, encoded] = path.exec(request.path) ?? []
  const name = decode(encoded)
  if (account === undefined || region === undefined || name === undefined) return undefined
  return answerDashboard(world, request, { account, region, name })
}

function overviewOf(world: World): Overview {
  return {
    now: nowOf(world),
    clock: world.clock,
    clouds: [...world.clouds.values()],
    messages: world.messages,
  }
}

function answerDashboard(
  world: World,
  request: Request,
  { name, ...home }: Place & { readonly name: string },
): Reply {
  const now = nowOf(world)
  // A page makes no account: it looks only where something was put.
  const cloud = ({ account, region }: Place): CloudWatch | undefined =>
    world.clouds.get(`${account}/${region}`)
  const own = cloud(home)
  const answer = own === undefined ? undefined : getDashboard(own, now, { DashboardName: name })
  const body = answer?.ok === true ? readBody(answer.value.DashboardBody) : undefined
  const range = pageRange(request.query, body, now)
  return page(body === undefined ? 404 : 200, drawDashboard(name, { home, cloud, range, now }))
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function page(status: number, body: string): Reply {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
  return { status, headers, body }
}
