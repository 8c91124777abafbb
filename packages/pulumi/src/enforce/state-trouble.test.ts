import { expect, it } from 'vitest'
import { noState } from './state-trouble.ts'

it.each([
  [undefined, {}, 'Log in with `pulumi login`, or name a backend: s3://bucket, file:///folder.'],
  ['file:///nowhere', {}, 'Make the folder that file:///nowhere names, or name another one.'],
  [
    undefined,
    { PULUMI_BACKEND_URL: 'file://~' },
    'Make the folder that file://~ names, or name another one.',
  ],
  [
    's3://states',
    {},
    'Look whether s3://states is there, and have its region and credentials in the environment.',
  ],
  ['https://pulumi.example.com', {}, 'Log in with `pulumi login https://pulumi.example.com`.'],
  ['ftp://a', {}, 'Name a backend that Pulumi knows instead of ftp://a: s3://bucket, file:///folder.'],
])('tells what to do about a state at %j', (backend, environment, fix) => {
  const target = { kind: 'aws', ...(backend === undefined ? {} : { backend }) } as const
  expect(noState('no such file', { target, environment })).toEqual({ says: 'no such file.', fix })
})

it('tells where the state of a cloud on this machine is', () => {
  const target = {
    kind: 'local',
    endpoint: 'http://127.0.0.1:1',
    provider: '/p',
    folder: '/states/1',
  } as const
  expect(noState('It is broken.', { target, environment: {} })).toEqual({
    says: 'It is broken.',
    fix: 'Remove /states/1: it holds what Pulumi knows of a cloud on this machine.',
  })
})
