/** A number of a column; 0 beyond its ends. One function for one kind of array, so that it stays as fast as the index itself. */
export const cell = (column: Float64Array, index: number): number => column[index] ?? 0

/** A whole number of a column of places; 0 beyond its ends. */
export const place = (column: Int32Array, index: number): number => column[index] ?? 0
