import type { RulePage } from '@nines/agreement'

/** Every rule about the files themselves. */
export const fileRules: readonly RulePage[] = [
  {
    id: 'file/not-plain',
    severity: 'error',
    title: 'An agreement is a regular file',
    why: 'A link can lead out of the repository or to other words tomorrow, a pipe can block whoever reads it, and a reviewer sees neither in a pull request. What was approved has to be what is read.',
  },
  {
    id: 'file/too-large',
    severity: 'error',
    title: 'A file has at most 1 MiB',
    why: 'Nobody reviews an agreement of such a size, and a machine that reads everything can be kept busy by one that is only large. An agreement with 200 metrics has about 100 kB.',
  },
  {
    id: 'file/not-text',
    severity: 'error',
    title: 'A file is text',
    why: 'A NUL byte stands in pictures, archives and texts in UTF-16, never in a text in UTF-8. Tools that show such a file show different things.',
  },
  {
    id: 'file/unreadable',
    severity: 'error',
    title: 'A file can be read',
    why: 'An agreement that cannot be read is not judged at all, and silence would look like consent. The exit code is 2, since nothing is known, and not 1.',
  },
  {
    id: 'file/misnamed',
    severity: 'error',
    title: 'An agreement is found by its name, agreement.yaml',
    why: 'A file that is called nearly so looks like an agreement to everybody and is in force for nobody: it is neither checked nor enforced.',
  },
  {
    id: 'file/misplaced',
    severity: 'error',
    title: 'An agreement lies in the folder of its id',
    why: 'Alarms and statements carry the id, and people look for the file by it. One file to a folder and one folder to an id also means that no two agreements can claim the same alarms.',
  },
  {
    id: 'file/id-taken',
    severity: 'error',
    title: 'An id belongs to one agreement',
    why: 'Names of alarms are made of the id alone. Two agreements of one id would overwrite each other, and the last one to be provisioned would win.',
  },
  {
    id: 'file/no-parties',
    severity: 'error',
    title: 'The parties are described',
    why: 'Agreements name their parties by an id. Who they are, which accounts they run, who approves for them and who is told stands once, in slas/parties.yaml, so that a new colleague is one line and not one in every agreement.',
  },
]
