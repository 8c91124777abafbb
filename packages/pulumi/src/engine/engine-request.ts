/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What finding an engine needs from outside. */
export interface EngineRequest {
  readonly environment: Environment
  /** Told a sentence now and then while an engine is built, which takes minutes. */
  readonly tell: (sentence: string) => void
  readonly signal?: AbortSignal
}
