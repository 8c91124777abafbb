import { startProvider } from './protocol/server.ts'

// The engine reads the port from the first line of the output.
const port = await startProvider(process.env)
process.stdout.write(`${String(port)}\n`)

// An engine that was killed says no goodbye: a provider with another parent than at first has outlived its own.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.exit(0)
}, 500)
