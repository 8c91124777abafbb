import { expect, it } from 'vitest'
import { backendUrl } from './backend-url.ts'

it.each([
  ['file:///state', 'file:///state?metadata=skip'],
  ['file://~?no_tmp_dir=true', 'file://~?no_tmp_dir=true&metadata=skip'],
  ['file:///state?metadata=', 'file:///state?metadata='],
  ['s3://bucket?region=eu-west-1', 's3://bucket?region=eu-west-1'],
  ['https://api.pulumi.com', 'https://api.pulumi.com'],
])('the engine is given %s as %s', (url, given) => {
  expect(backendUrl(url)).toBe(given)
})
