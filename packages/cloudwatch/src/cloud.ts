/** One account in one Region of CloudWatch: opaque to its users, changed by the operations. */
export interface CloudWatch {
  readonly account: string
  readonly region: string
}

/** An empty CloudWatch of one account and Region. */
export const createCloudWatch = (place: {
  readonly account: string
  readonly region: string
}): CloudWatch => ({
  account: place.account,
  region: place.region,
})
