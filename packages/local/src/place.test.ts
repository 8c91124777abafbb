import { describe, expect, it } from 'vitest'
import { partitionOf, placeOf } from './place.ts'

const header = (key: string, region: string): string =>
  `AWS4-HMAC-SHA256 Credential=${key}/20261110/${region}/monitoring/aws4_request, SignedHeaders=host, Signature=00`

describe('the place of a request', () => {
  it.each([
    [
      'an access key of twelve digits is the account',
      header('111122223333', 'eu-west-1'),
      '111122223333',
      'eu-west-1',
    ],
    ['any other access key is nobody', header('AKIDEXAMPLE', 'us-east-1'), '000000000000', 'us-east-1'],
    [
      'a signature for several regions',
      header('111122223333', 'eu-west-1').replace('HMAC', 'ECDSA-P256'),
      '111122223333',
      'eu-west-1',
    ],
  ])('%s', (_, authorization, account, region) => {
    expect(placeOf(authorization)).toEqual({ account, region })
  })

  it.each([
    ['no header', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no credential scope', 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE, SignedHeaders=host'],
    ['a region that is none', header('111122223333', 'EU WEST')],
  ])('is nowhere with %s', (_, authorization) => {
    expect(placeOf(authorization)).toBeUndefined()
  })
})

describe('the partition of a region', () => {
  it.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('%s lies in %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition)
  })
})
