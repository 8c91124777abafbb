/** A key and a value that an alarm carries. */
export interface Tag {
  readonly Key: string
  readonly Value: string
}

/** Input of TagResource. */
export interface TagResourceInput {
  readonly ResourceARN?: string | undefined
  readonly Tags?: readonly TagInput[] | undefined
}

/** A tag as it comes in. */
export interface TagInput {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
}

/** Input of UntagResource. */
export interface UntagResourceInput {
  readonly ResourceARN?: string | undefined
  readonly TagKeys?: readonly string[] | undefined
}

/** Input of ListTagsForResource. */
export interface ListTagsForResourceInput {
  readonly ResourceARN?: string | undefined
}

/** Output of ListTagsForResource. */
export interface ListTagsForResourceOutput {
  readonly Tags: readonly Tag[]
}
