/** Remembers what a pure function said of short words: most words of most messages are the same few thousand. */

/** How many words are kept; when they are full, all are let go, so that memory is bounded whatever is read. */
const MOST = 20_000
/** A longer piece of a text may keep the whole text in memory (that is how engines cut strings), and seldom comes back. */
const LONGEST = 12

/** The same function, quicker. What it gives is shared between calls: nobody may change it. */
export function remember<Value extends object>(make: (word: string) => Value): (word: string) => Value {
  let known = new Map<string, Value>()
  return (word) => {
    if (word.length > LONGEST) return make(word)
    const before = known.get(word)
    if (before) return before
    if (known.size >= MOST) known = new Map()
    const value = make(word)
    known.set(word, value)
    return value
  }
}
