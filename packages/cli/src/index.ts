export type Room = 'cli'
