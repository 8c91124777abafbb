/** Text of bytes in UTF-8, or the offset of the first byte that cannot stand there. */
export type Decoding =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly offset: number }

const PIECE = 8192 // code units that one call turns into text

/** Decodes UTF-8 strictly: no overlong forms, no surrogates, nothing above U+10FFFF (Unicode, table 3-7). */
export function decodeUtf8(bytes: Uint8Array): Decoding {
  let text = ''
  let units: number[] = []
  for (let offset = 0; offset < bytes.length;) {
    const lead = bytes[offset] ?? 0
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, offset, lead)
    if (length === 0) return { ok: false, offset }
    push(units, length === 1 ? lead : pointAt(bytes, offset, length))
    offset += length
    if (units.length < PIECE) continue
    text += String.fromCharCode(...units)
    units = []
  }
  return { ok: true, text: text + String.fromCharCode(...units) }
}

function push(units: number[], point: number): void {
  if (point < 0x10000) units.push(point)
  else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + (point & 0x3ff))
}

function pointAt(bytes: Uint8Array, offset: number, length: number): number {
  let point = (bytes[offset] ?? 0) & (0x7f >> length)
  for (let at = offset + 1; at < offset + length; at += 1) point = (point << 6) | ((bytes[at] ?? 0) & 0x3f)
  return point
}

// 0 when the bytes here are no character.
function sequenceLength(bytes: Uint8Array, offset: number, lead: number): number {
  const length = lengthAfter(lead)
  const [least, most] = SECOND[lead] ?? [0x80, 0xbf]
  const [second = 0, ...others] = bytes.subarray(offset + 1, offset + length)
  const sound = second >= least && second <= most && others.every((byte) => (byte & 0xc0) === 0x80)
  return sound && others.length === length - 2 ? length : 0
}

function lengthAfter(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

// The second byte is narrower after these leads: overlong forms, surrogates, the end of Unicode.
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
}
