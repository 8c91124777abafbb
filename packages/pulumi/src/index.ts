export type Room = 'pulumi'
