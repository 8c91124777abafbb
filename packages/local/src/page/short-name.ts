/**
 * The names of one list without the segments that all of them begin with, but for the last such segment:
 * `nines/acme/checkout/uptime/page` beside `…/uptime/ticket` is `uptime/page`. A name that stands alone keeps two segments.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const paths = names.map((name) => name.split('/'))
  const shortest = Math.min(...paths.map(({ length }) => length))
  const [first = []] = paths
  const differs = first.findIndex((segment, index) => paths.some((path) => path[index] !== segment))
  const shared = Math.min(differs === -1 ? shortest : differs, shortest - 1)
  return paths.map((path) => path.slice(Math.max(0, shared - 1)).join('/'))
}
