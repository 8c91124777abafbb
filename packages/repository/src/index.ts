export {
  readBookFiles,
  understandBook,
  type BookFiles,
  type BookReading,
  type LeanedFile,
} from './book-files.ts'
export { fileRules } from './file-rules.ts'
export { leanedIds, withLeaned } from './leaned-files.ts'
export { listAgreements, shownFrom, type FoundFile, type Listing } from './listing.ts'
export { memoryKey, openMemory, type Judged, type Memory } from './memory.ts'
export { largestFile, leavesUnjudged, readPlainFile, type FileReading } from './plain-file.ts'
export { readRepository, readSites, type Repository } from './repository.ts'
export { findRoot } from './root.ts'
export { judgeStanding, type Claim } from './standing.ts'
export { survey, type Site } from './survey.ts'
export { toldOnce } from './told-once.ts'
export { aboutFile, type Remark } from './trouble.ts'
