/** Many who ask the same at the same moment are answered by one reading. */

/**
 * Gives how to ask. Whoever asks while a reading runs gets the next one, together with all who ask until that begins: nobody is told what
 * was true before they asked, and however many ask, no more than one reading of a kind runs at a time.
 */
export function sharing<Answer>(): (key: string, read: () => Promise<Answer>) => Promise<Answer> {
  type Running = { now: Promise<Answer>; next: Promise<Answer> | null }
  const running = new Map<string, Running>()

  function begin(key: string, read: () => Promise<Answer>): Promise<Answer> {
    const one: Running = { now: read(), next: null }
    running.set(key, one)
    const end = () => {
      if (one.next === null) running.delete(key)
    }
    one.now.then(end, end)
    return one.now
  }

  return (key, read) => {
    const one = running.get(key)
    if (!one) return begin(key, read)
    const go = () => begin(key, read)
    one.next ??= one.now.then(go, go)
    return one.next
  }
}
