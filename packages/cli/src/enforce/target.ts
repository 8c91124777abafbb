import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { providerFolder } from '@nines/local'
import type { Target } from '@nines/pulumi'
import type { Environment } from '../terminal/screen.ts'
import type { EnforcementRequest } from './enforce-request.ts'
import { refuseSilent } from './listening.ts'
import { localState } from './local-state.ts'

/** Where the alarms are to live: AWS, or an endpoint on this machine with a state of its own. */
export async function targetOf(request: EnforcementRequest, env: Environment): Promise<Target> {
  const { local, backend, role } = request
  if (local !== undefined) {
    await refuseSilent(local)
    const folder = await localState(join(stateFolder(env), 'local'), local)
    return { kind: 'local', endpoint: local, provider: await providerFolder(), folder }
  }
  return {
    kind: 'aws',
    ...(backend === undefined ? {} : { backend }),
    ...(role === undefined ? {} : { roleArn: role }),
  }
}

/** `$XDG_STATE_HOME/nines`, or `~/.local/state/nines` (XDG base directory specification). */
function stateFolder(env: Environment): string {
  const said = env['XDG_STATE_HOME']
  return said && isAbsolute(said) ? join(said, 'nines') : join(homedir(), '.local', 'state', 'nines')
}
