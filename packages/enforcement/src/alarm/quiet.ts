/** Seconds that a ticket waits for the page of the same cause to speak first (Guardian's chain). */
export const TICKET_WAIT = 120

/** Seconds that a ticket stays quiet after the page has ended. */
export const TICKET_EXTENSION = 300
