import type { Trouble } from './outcome.ts'
import type { EnforceRequest } from './request.ts'

/** Why Pulumi's state can't be read, in the engine's words, and what to do about it where it is kept. */
export function noState(
  says: string,
  { target, environment }: Pick<EnforceRequest, 'target' | 'environment'>,
): Trouble {
  const whole = /[.!?]$/.test(says) ? says : `${says}.`
  if (target.kind === 'local')
    return {
      says: whole,
      fix: `Remove ${target.folder}: it holds what Pulumi knows of a cloud on this machine.`,
    }
  return { says: whole, fix: fixOf(target.backend ?? environment['PULUMI_BACKEND_URL']) }
}

function fixOf(backend: string | undefined): string {
  if (backend === undefined || backend === '')
    return 'Log in with `pulumi login`, or name a backend: s3://bucket, file:///folder.'
  const mend = mends.get(/^([a-z0-9]+):\/\//.exec(backend)?.[1] ?? '')
  return (
    mend?.(backend) ?? `Name a backend that Pulumi knows instead of ${backend}: s3://bucket, file:///folder.`
  )
}

type Mend = (backend: string) => string

const folder: Mend = (backend) => `Make the folder that ${backend} names, or name another one.`
const service: Mend = (backend) => `Log in with \`pulumi login ${backend}\`.`
const bucket: Mend = (backend) =>
  `Look whether ${backend} is there, and have its region and credentials in the environment.`

const mends: ReadonlyMap<string, Mend> = new Map([
  ['file', folder],
  ['http', service],
  ['https', service],
  ['s3', bucket],
  ['gs', bucket],
  ['azblob', bucket],
])
