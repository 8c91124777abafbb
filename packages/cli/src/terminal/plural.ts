/** A count with its noun: `1 agreement`, `3 agreements`. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count.toLocaleString('en-GB').replaceAll(',', ' ')} ${count === 1 ? noun : many}`
}
