/** A room of the house: what it says, whether it is pure, and the rooms that it may import. */
export interface Room {
  readonly name: string
  readonly says: string
  /** Pure rooms know no clock, network, environment or randomness. */
  readonly pure: boolean
  readonly mayImport: readonly string[]
}

/** The plan of the house, from the inside out: a room imports only rooms that stand before it. */
export const rooms: readonly Room[] = [
  { name: 'agreement', says: 'what was promised', pure: true, mayImport: [] },
  { name: 'measurement', says: 'what it means in numbers', pure: true, mayImport: ['agreement'] },
  {
    name: 'enforcement',
    says: 'what the cloud must hold',
    pure: true,
    mayImport: ['agreement', 'measurement'],
  },
  { name: 'cloudwatch', says: 'how CloudWatch behaves', pure: true, mayImport: [] },
  { name: 'repository', says: 'the agreements on disk', pure: false, mayImport: ['agreement'] },
  {
    name: 'aws',
    says: 'facts from CloudWatch',
    pure: false,
    mayImport: ['agreement', 'measurement', 'enforcement'],
  },
  { name: 'local', says: 'the cloud on this machine', pure: false, mayImport: ['cloudwatch'] },
  {
    name: 'pulumi',
    says: 'the enforcement, live',
    pure: false,
    mayImport: ['agreement', 'enforcement', 'repository'],
  },
  {
    name: 'cli',
    says: 'the door',
    pure: false,
    mayImport: [
      'agreement',
      'measurement',
      'enforcement',
      'cloudwatch',
      'repository',
      'aws',
      'local',
      'pulumi',
    ],
  },
]
