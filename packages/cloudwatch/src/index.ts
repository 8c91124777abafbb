export type Room = 'cloudwatch'
