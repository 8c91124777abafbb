/**
 * The URL of a backend as the engine is given it. Beside each file of a file backend the engine's storage library writes
 * one with the file's attributes, which nobody needs, and not in one step: an engine killed in just that moment leaves a
 * state that can't be opened ("EOF"). So it's told to write none.
 */
export function backendUrl(url: string): string {
  if (!url.startsWith('file://') || /[?&]metadata=/.test(url)) return url
  return `${url}${url.includes('?') ? '&' : '?'}metadata=skip`
}
