/** What a window showed for one promise. */
export type Verdict = 'met' | 'missed' | 'insufficient evidence' | 'review required'
