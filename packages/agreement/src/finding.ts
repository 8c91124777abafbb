/** A place in a file: 1-based line and column; the end is exclusive and lies on the same line. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

/** How much a finding weighs: an error stops, a warning asks, a note tells. */
export type Severity = 'error' | 'warning' | 'note'

/**
 * One thing that is not as it has to be, as a value: where, what is so (with the numbers that make it so) and one thing to do.
 * Every printer (terminal, JSON, annotations, SARIF) starts from this shape.
 */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
  /** The whole line of the author's text that the place marks, without its line break; empty where there is none. */
  readonly excerpt: string
  /** What is so, in a sentence. */
  readonly says: string
  /** One thing to do, in a sentence. */
  readonly fix: string
}

/** What reading gave: a value, perhaps with remarks, or every reason why there is none. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }
