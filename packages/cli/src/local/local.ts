import { serve, type LocalCloud } from '@nines/local'
import type { Door } from '../door.ts'
import { fine, type ExitCode } from '../exit-code.ts'
import { Refusal } from '../refusal.ts'
import { paint } from '../terminal/paint.ts'

/** What was asked of `local`: a port, and the epoch seconds of a driven clock. */
export interface LocalRequest {
  readonly port: number
  readonly driven: number | undefined
}

/** Serves the local cloud until it is interrupted. */
export async function serveLocal(door: Door, request: LocalRequest): Promise<ExitCode> {
  const interruption = door.interruption()
  const cloud = await open(request)
  door.out.write(greeting(cloud, request, paint(door.out.hasColours).strong))
  await new Promise((resolve) => interruption.addEventListener('abort', resolve, { once: true }))
  await cloud.close()
  door.out.write('Closed; what it held is gone.\n')
  return fine
}

async function open({ port, driven }: LocalRequest): Promise<LocalCloud> {
  try {
    return await serve({
      port,
      clock: driven === undefined ? { kind: 'wall' } : { kind: 'driven', now: driven },
    })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Refusal(
      `Port ${port} of 127.0.0.1 cannot be had (${String(error.code)}).`,
      'Take another one with --port.',
      error,
    )
  }
}

function greeting({ url }: LocalCloud, { driven }: LocalRequest, strong: (text: string) => string): string {
  const clock =
    driven === undefined ? "the machine's clock" : `a clock of its own that stands at ${instantText(driven)}`
  return `${strong(`A local CloudWatch listens on ${url}`)}, on ${clock}.

  page                ${url}/
  AWS CLI and SDKs    export AWS_ENDPOINT_URL=${url} AWS_ACCESS_KEY_ID=111122223333 AWS_SECRET_ACCESS_KEY=local AWS_REGION=eu-west-1
                      aws cloudwatch describe-alarms
  nines               nines enforce --local ${url} --apply

The access key names the account: twelve digits. Ctrl-C ends it.
`
}

function instantText(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000)).toString()
}
