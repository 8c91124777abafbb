import { runtime } from '@pulumi/pulumi'

/** A registration as the engine would get it, without what only a parent gives. */
export interface Registered {
  readonly type: string
  readonly name: string
  readonly custom: boolean
  readonly inputs: Readonly<Record<string, unknown>>
}

/** Runs a program under Pulumi's mocks; gives what it registered and the seconds until the last registration was answered. */
export async function underMocks(
  program: () => void,
): Promise<{ readonly registered: readonly Registered[]; readonly seconds: number }> {
  const registered: Registered[] = []
  await runtime.setMocks({
    newResource: ({ type, name, inputs, custom, id }) => {
      registered.push({ type, name, custom: custom === true, inputs })
      return { id: id ?? name, state: { ...inputs, arn: `arn:${name}` } }
    },
    call: ({ inputs }) => inputs,
  })
  const started = performance.now()
  program()
  await runtime.disconnect()
  return { registered, seconds: (performance.now() - started) / 1000 }
}
