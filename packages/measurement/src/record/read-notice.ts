import { anyAskedWindow } from '../facts/window-name.ts'
import type { Read } from '../reading/desk.ts'
import { instant } from '../reading/instant.ts'
import { oneOf, text } from '../reading/scalar.ts'
import { mapping, may, need } from '../reading/shape.ts'
import type { Notice } from './record.ts'

const keys = mapping({
  do: need(oneOf('notify', 'claim', 'send evidence', 'terminate')),
  metric: need(text),
  window: may(anyAskedWindow),
  sent: need(instant),
  by: need(text),
  chooses: may(text),
})

/** Reads a claim or notice that was handed in. */
export const readNotice: Read<Notice> = (data, at, desk) => {
  const read = keys(data, at, desk)
  if (read === undefined) return undefined
  const { do: does, ...rest } = read
  return { does, ...rest }
}
