export type Room = 'local'
