/** What a JSON text says, or that it is none. */
export const readJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return undefined
    throw trouble
  }
}

/** True for a text that is JSON. */
export const isJson = (text: string): boolean => readJson(text) !== undefined
