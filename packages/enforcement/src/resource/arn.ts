import type { CloudPlace } from '@nines/agreement'

/** The ARN of a topic by its name; SNS builds it from place and name, so a plan knows it before the topic exists. */
export function topicArn(place: CloudPlace, name: string): string {
  return `arn:${partition(place.region)}:sns:${place.region}:${place.account}:${name}`
}

/** The ARN of a metric alarm or a composite by its name. */
export function alarmArn(place: CloudPlace, name: string): string {
  return `arn:${partition(place.region)}:cloudwatch:${place.region}:${place.account}:alarm:${name}`
}

/** The page of a dashboard in the console. */
export function dashboardLink(place: CloudPlace, name: string): string {
  return `https://${place.region}.${consoleHost(place.region)}/cloudwatch/home?region=${place.region}#dashboards/dashboard/${name}`
}

function partition(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

function consoleHost(region: string): string {
  if (region.startsWith('cn-')) return 'console.amazonaws.cn'
  return region.startsWith('us-gov-') ? 'console.amazonaws-us-gov.com' : 'console.aws.amazon.com'
}
