/** The parameters of a request of the query protocol. */
export type Form = URLSearchParams

/** The parameters of a form body. */
export function readForm(body: Buffer): Form {
  return new URLSearchParams(body.toString('utf8'))
}

/** A map: `Attributes.entry.1.key=…&Attributes.entry.1.value=…`. */
export function mapOf(form: Form, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    numbered(form, `${name}.entry`, 'key').map((key, index) => [
      key,
      form.get(`${name}.entry.${index + 1}.value`) ?? '',
    ]),
  )
}

/** A list of strings: `TagKeys.member.1=…`. */
export function listOf(form: Form, name: string): readonly string[] {
  return numbered(form, `${name}.member`)
}

/** Tags: `Tags.member.1.Key=…&Tags.member.1.Value=…`; undefined when there are none. */
export function tagsOf(form: Form): Readonly<Record<string, string>> | undefined {
  const keys = numbered(form, 'Tags.member', 'Key')
  if (keys.length === 0) return undefined
  return Object.fromEntries(keys.map((key, index) => [key, form.get(`Tags.member.${index + 1}.Value`) ?? '']))
}

function numbered(form: Form, prefix: string, suffix?: string): readonly string[] {
  const found: string[] = []
  for (;;) {
    const item = form.get([prefix, found.length + 1, suffix].filter((part) => part !== undefined).join('.'))
    if (item === null) return found
    found.push(item)
  }
}
