/** A resource with the name that Pulumi knows it by: made of ids alone, so that no edit of a number moves it. */
export interface Planned<Input> {
  /** For example `uptime/page/long-1h`, unique within the agreement and its kind. */
  readonly key: string
  readonly input: Input
}
