/** Text as the content of an XML element; characters that XML 1.0 can't hold become U+FFFD. */
function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are the very characters that must not be written
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\r', '&#13;')
  )
}

/** An element with text. */
export function leaf(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

/** An element with elements. */
export function branch(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`
}

/** A list as the query protocol writes it. */
export function members(name: string, children: readonly string[]): string {
  return branch(
    name,
    children.map((child) => branch('member', [child])),
  )
}

/** A map of strings as the query protocol writes it. */
export function entries(name: string, map: Readonly<Record<string, string>>): string {
  return branch(
    name,
    Object.entries(map).map(([key, value]) => branch('entry', [leaf('key', key), leaf('value', value)])),
  )
}
