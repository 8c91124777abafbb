export type Room = 'aws'
