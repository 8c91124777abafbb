import { type Answer, answer, fault, refuse } from './answer.ts'

/** A page of a list, and the token for the next; without a token it is the last. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly NextToken?: string
}

const tokenShape = /^after-(\d+)$/

/** The page that a token leads to: the first without one. */
export const pageOf = <T>(list: readonly T[], size: number, token: string | undefined): Answer<Page<T>> => {
  const start = token === undefined ? 0 : Number(tokenShape.exec(token)?.[1] ?? NaN)
  if (Number.isNaN(start)) return refuse(fault('InvalidNextToken', `The token ${token} is not valid`))
  const end = start + size
  return answer({
    items: list.slice(start, end),
    ...(end < list.length && { NextToken: `after-${end}` }),
  })
}
