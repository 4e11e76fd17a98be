/** A checksum over rows in any order: PostgreSQL may keep rows in another order than they were written in. */
import { hash } from 'node:crypto'

const NEWLINE = 0x0a

export type RowSum = {
  /** Bytes of rows in PostgreSQL's text COPY format, cut anywhere. */
  add(chunk: Buffer): void
  /** How many rows there were, and the sum of their digests. */
  total(): { rows: number; sum: string }
}

/**
 * Adds up the first 128 bits of every row's SHA-256. A row ends with a line feed: the format writes one inside a value as `\n`.
 * Against damage and loss, not against somebody who wants two sums to meet.
 */
export function rowSum(): RowSum {
  let rows = 0
  let [low, high] = [0n, 0n]
  let begun: Buffer[] = []
  const addRow = (row: Buffer) => {
    const digest = hash('sha256', row, 'buffer')
    low = BigInt.asUintN(64, low + digest.readBigUInt64LE(0))
    high = BigInt.asUintN(64, high + digest.readBigUInt64LE(8))
    rows++
  }
  return {
    add(chunk) {
      let from = 0
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
        const rest = chunk.subarray(from, end)
        addRow(begun.length === 0 ? rest : Buffer.concat([...begun, rest]))
        begun = []
        from = end + 1
      }
      // A copy: whoever gave the chunk may fill it again.
      if (from < chunk.length) begun.push(Buffer.from(chunk.subarray(from)))
    },
    total() {
      if (begun.length > 0) addRow(Buffer.concat(begun))
      begun = []
      return { rows, sum: `${high.toString(16)}.${low.toString(16)}` }
    },
  }
}
