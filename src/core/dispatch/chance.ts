/** Numbers that look like chance and are the same every time: a simulated day can be played again, and by anybody. */

/** Numbers of 0 to 1, by Marsaglia's xorshift with 32 bits. The same seed gives the same numbers. */
export function chance(seed: number): () => number {
  // The state must never be 0; neighbouring seeds must not begin alike.
  let state = Math.imul(seed + 1, 0x9e37_79b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** A wait of this mean between things that happen independently of each other. */
export const untilNext = (random: () => number, mean: number): number => -mean * Math.log(1 - random())
