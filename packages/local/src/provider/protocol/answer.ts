import { type handleUnaryCall, status } from '@grpc/grpc-js'

/** A gRPC handler from a plain function: what it throws is told to the engine in its own words. */
export function answer<Request, Response>(
  reply: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    // A promise first, so that what `reply` throws at once is caught as well.
    Promise.resolve(call.request)
      .then(reply)
      .then(
        (response) => callback(null, response),
        (error: unknown) =>
          callback({
            code: status.UNKNOWN,
            details: error instanceof Error ? error.message : String(error),
          }),
      )
  }
}
