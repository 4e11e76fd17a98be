/**
 * From where the next stream has to tell. What is read before the stream is open may change in between: it is told from before the first
 * reading, which is who is signed in, or from where the last stream of this page stopped.
 */
let beginning: string | null = null

/** Null when not even the first reading said it; then whatever was read has to be read again. */
export const beginningNow = (): string | null => beginning

/** An answer named the state of the change log before it was read. The first one counts. */
export function noteBeginning(cursor: string | null): void {
  beginning ??= cursor
}

/** A stream told everything up to here. */
export function toldUntil(cursor: string): void {
  beginning = cursor
}

/** Nothing that was read is left. */
export function forgetBeginning(): void {
  beginning = null
}
