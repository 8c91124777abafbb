import type { Difference } from '../resource/diff.ts'
import { accountOf, decode, type Environment } from './settings.ts'
import { canonical, type Properties } from '../value/value.ts'

/**
 * How two sets of provider arguments differ. Another region or another account is another provider, and with it every
 * resource is another one; anything else is taken in place.
 */
export function diffProvider(olds: Properties, news: Properties, environment: Environment): Difference {
  const was = decode(olds)
  const is = decode(news)
  const differing = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    // The engine keeps the version itself.
    .filter((name) => name !== 'version')
    .filter((name) => canonical(was[name] ?? null) !== canonical(is[name] ?? null))
  const moved = accountIn(was, environment) !== accountIn(is, environment)
  const replacing = differing.filter((name) => name === 'region' || (moved && accountArguments.has(name)))
  const changes = differing.map((path) => ({
    path,
    does: 'update' as const,
    replaces: replacing.includes(path),
  }))
  return { changes, differing, replacing, deleteBeforeReplace: false }
}

const accountArguments: ReadonlySet<string> = new Set(['accessKey', 'assumeRoles', 'allowedAccountIds'])

function accountIn(args: Properties, environment: Environment): string | undefined {
  try {
    return accountOf(args, environment)
  } catch {
    return undefined
  }
}
