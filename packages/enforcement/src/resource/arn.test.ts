import { expect, it } from 'vitest'
import { alarmArn, dashboardLink, topicArn } from './arn.ts'

it.each([
  ['eu-west-1', 'aws', 'console.aws.amazon.com'],
  ['cn-north-1', 'aws-cn', 'console.amazonaws.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'console.amazonaws-us-gov.com'],
])('a name in %s lies in the partition %s', (region, partition, host) => {
  const place = { account: '111122223333', region }
  expect(topicArn(place, 't')).toBe(`arn:${partition}:sns:${region}:111122223333:t`)
  expect(alarmArn(place, 'nines/a')).toBe(`arn:${partition}:cloudwatch:${region}:111122223333:alarm:nines/a`)
  expect(dashboardLink(place, 'd')).toBe(
    `https://${region}.${host}/cloudwatch/home?region=${region}#dashboards/dashboard/d`,
  )
})
