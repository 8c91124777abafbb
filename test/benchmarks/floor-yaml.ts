// The floor of `check`: a process that parses the same files with `yaml` and does nothing else.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const files: unknown = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
if (!Array.isArray(files)) throw new Error('A list of files is needed.')
for (const file of files) parse(readFileSync(String(file), 'utf8'))
