/** A value of a flag: `--target "uptime=>= 99.9 %"` has the name uptime; without a name it is for every one. */
export interface Given {
  readonly name: string | undefined
  readonly value: string
  readonly text: string
}

/** What stood on the command line: the values of each flag, in order. */
export type FlagValues = Readonly<Record<string, readonly string[]>>

/** The answers on a command line, and which of them were used. */
export interface GivenAnswers {
  /** The value of a flag for a name: the one with that name, else the one without any. */
  readonly take: (flag: string, name?: string) => Given | undefined
  /** Every value of a flag, with its name where it has one. */
  readonly takeAll: (flag: string) => readonly Given[]
  /** The same without using them. */
  readonly peek: (flag: string) => readonly Given[]
  /** Values that nothing asked for. */
  readonly unused: () => readonly { readonly flag: string; readonly given: Given }[]
}

/** Reads the values of flags; those of the flags in `named` may begin with a name and =. */
export function givenAnswers(values: FlagValues, named: ReadonlySet<string>): GivenAnswers {
  const all = new Map(
    Object.entries(values).map(([flag, texts]) => [flag, texts.map((text) => split(text, named.has(flag)))]),
  )
  const used = new Set<Given>()
  const use = (given: Given | undefined): Given | undefined => {
    if (given !== undefined) used.add(given)
    return given
  }
  const of = (flag: string): readonly Given[] => all.get(flag) ?? []
  return {
    take: (flag, name) =>
      use(
        of(flag).find((given) => given.name === name && name !== undefined) ??
          of(flag).find((given) => given.name === undefined),
      ),
    takeAll: (flag) => {
      for (const given of of(flag)) used.add(given)
      return of(flag)
    },
    peek: of,
    unused: () =>
      [...all].flatMap(([flag, some]) =>
        some.filter((given) => !used.has(given)).map((given) => ({ flag, given })),
      ),
  }
}

// Prose may hold a sign of equality too, but no prose begins with a name in small letters right before one.
function split(text: string, isNamed: boolean): Given {
  const [, name, value = ''] = (isNamed && /^([A-Za-z][A-Za-z0-9-]*)=(.*)$/su.exec(text)) || []
  return name === undefined ? { name, value: text, text } : { name, value, text }
}
