/** What a JSON text says, or that it is none. */
export const readJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined // a text can only fail to be JSON
  }
}

/** True for a text that is JSON. */
export const isJson = (text: string): boolean => readJson(text) !== undefined
