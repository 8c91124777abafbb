import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  LocalWorkspace,
  type LocalWorkspaceOptions,
  type PulumiCommand,
  type Stack,
} from '@pulumi/pulumi/automation/index.js'
import { provision } from '../program.ts'
import { type PlannedStack, projectName } from '../stack.ts'
import { backendUrl } from './backend-url.ts'
import type { Action, Target } from './target.ts'

/** A place to work with Pulumi in: an engine, a folder for its settings, and where the alarms are to live. */
export interface Workshop {
  readonly command: PulumiCommand
  /** Holds a folder a stack with Pulumi.yaml and the stack's settings; gone when the run is over. */
  readonly folder: string
  readonly target: Target
}

/** The names of the project's stacks that the backend knows. */
export async function knownStacks(workshop: Workshop): Promise<readonly string[]> {
  const workspace = await LocalWorkspace.create(await options(workshop, 'every stack'))
  const stacks = await workspace.listStacks()
  // A backend of an organisation says `organisation/project/stack`.
  return stacks.map(({ name }) => name.slice(name.lastIndexOf('/') + 1))
}

/** Opens a stack for an action, made when it isn't there. */
export async function openStack(workshop: Workshop, planned: PlannedStack, action: Action): Promise<Stack> {
  const shared = await options(workshop, planned.name)
  const program = async (): Promise<void> => {
    const reach = workshop.target.kind === 'aws' ? access(workshop.target) : {}
    provision(planned, { ...reach, inPlace: action === 'apply' })
  }
  return LocalWorkspace.createOrSelectStack(
    { stackName: planned.name, projectName, program },
    {
      ...shared,
      envVars: { ...shared.envVars, ...localAccount(workshop.target, planned) },
      // As in Pulumi.yaml: a resource without an explicit provider is an error.
      stackSettings: { [planned.name]: { config: { 'pulumi:disable-default-providers': '["aws"]' } } },
    },
  )
}

function access({ roleArn }: Extract<Target, { kind: 'aws' }>): { roleArn?: string } {
  return roleArn === undefined ? {} : { roleArn }
}

async function options({ command, folder, target }: Workshop, name: string): Promise<LocalWorkspaceOptions> {
  const workDir = join(folder, name)
  await mkdir(workDir, { recursive: true })
  const quiet = { PULUMI_SKIP_UPDATE_CHECK: 'true', PULUMI_NEO: 'false', PULUMI_SUPPRESS_NEO_LINK: 'true' }
  const project = { name: projectName, runtime: 'nodejs' }
  const shared = { pulumiCommand: command, workDir }
  if (target.kind === 'aws') {
    const backend = target.backend === undefined ? {} : { PULUMI_BACKEND_URL: backendUrl(target.backend) }
    return { ...shared, projectSettings: project, envVars: { ...quiet, ...backend } }
  }
  // The SDK's type of the settings doesn't know the key `plugins`; the engine does.
  const projectSettings = { ...project, plugins: { providers: [{ name: 'aws', path: target.provider }] } }
  return {
    ...shared,
    projectSettings,
    envVars: { ...quiet, ...(await localState(target)) },
  }
}

async function localState(target: Extract<Target, { kind: 'local' }>): Promise<Record<string, string>> {
  const state = resolve(target.folder, 'state')
  await mkdir(state, { recursive: true })
  return {
    AWS_ENDPOINT_URL: target.endpoint,
    PULUMI_BACKEND_URL: backendUrl(pathToFileURL(state).href),
    PULUMI_HOME: resolve(target.folder, 'pulumi'),
    // Nothing secret is kept: the empty passphrase only satisfies the engine.
    PULUMI_CONFIG_PASSPHRASE: '',
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: 'true',
  }
}

// Account and endpoint come from the environment, not from the provider's arguments: those are kept in the state, and
// the next local endpoint listens on another port.
function localAccount(target: Target, { place }: PlannedStack): Record<string, string> {
  if (target.kind === 'aws') return {}
  return {
    AWS_ACCESS_KEY_ID: place.account,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: place.region,
  }
}
