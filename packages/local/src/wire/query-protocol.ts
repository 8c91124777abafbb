import { requestId, type Reply } from './reply.ts'
import { branch, leaf } from './xml.ts'

/** An answer of the query protocol, or a refusal. */
export type QueryAnswer = QueryDone | QueryRefused

interface QueryDone {
  readonly ok: true
  /** The elements of the result; none when the operation returns nothing. */
  readonly result?: readonly string[]
}

interface QueryRefused {
  readonly ok: false
  readonly code: string
  readonly message: string
  readonly status: number
}

/** A success of the query protocol. */
export const done = (...result: readonly string[]): QueryAnswer => ({ ok: true, result })

/** A refusal of the query protocol. */
export const refuse = (code: string, message: string, status = 400): QueryRefused => ({
  ok: false,
  code,
  message,
  status,
})

/** The XML of an answer to an action, in the namespace of its service. */
export function queryReply(action: string, namespace: string, answer: QueryAnswer): Reply {
  const id = requestId()
  const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': id }
  if (!answer.ok) {
    const type = answer.status < 500 ? 'Sender' : 'Receiver'
    const error = [leaf('Type', type), leaf('Code', answer.code), leaf('Message', answer.message)]
    const body = document('ErrorResponse', namespace, [branch('Error', error), leaf('RequestId', id)])
    return { status: answer.status, headers, body }
  }
  const result = answer.result === undefined ? [] : [branch(`${action}Result`, answer.result)]
  const metadata = branch('ResponseMetadata', [leaf('RequestId', id)])
  return { status: 200, headers, body: document(`${action}Response`, namespace, [...result, metadata]) }
}

function document(name: string, namespace: string, children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">${children.join('')}</${name}>\n`
}
