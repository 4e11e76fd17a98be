/** An order that nobody chose, and that comes out the same for everybody who asks: by a hash of a seed and of each id. */

/** FNV-1a over UTF-16 code units, with a final mix so that ids which differ in one place land far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** The same set in the same order, however it was handed in. */
export function shuffled<T>(items: readonly T[], idOf: (item: T) => string, seed: string): T[] {
  return items
    .map((item) => ({ item, id: idOf(item), place: hash(`${seed}\0${idOf(item)}`) }))
    .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ item }) => item)
}
