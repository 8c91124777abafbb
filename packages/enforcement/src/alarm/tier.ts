/** How loud an alarm is: a page wakes somebody, a ticket waits for the morning. */
export type Tier = 'page' | 'ticket'
