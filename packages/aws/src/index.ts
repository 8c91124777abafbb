export { agreementFacts } from './agreement-facts.ts'
export { countedFacts } from './counted-facts.ts'
export { unread, type Unread } from './unread.ts'
