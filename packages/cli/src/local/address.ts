/** The port of `nines local` and of `nines enforce --local`, unless told otherwise. */
export const defaultPort = 9990

/** The endpoint of `nines local` on its default port. */
export const defaultEndpoint: string = `http://127.0.0.1:${defaultPort}`
