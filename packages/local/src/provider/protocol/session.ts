import { openClouds } from '../account/cloud.ts'
import type { Context } from '../resource/lifecycle.ts'
import { type Environment, readSettings } from '../account/settings.ts'
import type { Properties } from '../value/value.ts'

/** One run of the provider: configured once by the engine, then asked about many resources. */
export interface Session {
  readonly environment: Environment
  readonly configure: (args: Properties) => void
  /** Throws before the provider was configured. */
  readonly context: () => Context
}

export function openSession(environment: Environment): Session {
  let context: Context | undefined
  return {
    environment,
    configure: (args) => {
      const settings = readSettings(args, environment)
      context = { settings, cloudOf: openClouds(settings) }
    },
    context: () => {
      if (context === undefined) throw new Error('The stand-in provider was not configured.')
      return context
    },
  }
}
