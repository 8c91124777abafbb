/** A command that cannot do what it was asked: what is so, and one thing to do. Ends with exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly fix: string

  constructor(says: string, fix: string, cause?: unknown) {
    super(says, { cause })
    this.fix = fix
  }
}
