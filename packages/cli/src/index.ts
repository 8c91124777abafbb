export type { Door } from './door.ts'
export { doorOf } from './door.ts'
export type { ExitCode } from './exit-code.ts'
export { runProgram } from './program.ts'
