import { v7 } from 'uuid'

/** A new UUIDv7: sorts by time of making, as every primary key here does. */
export const newId = (): string => v7()
