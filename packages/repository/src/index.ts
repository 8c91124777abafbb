export type Room = 'repository'
