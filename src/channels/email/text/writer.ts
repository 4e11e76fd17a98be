/** Text in lines, as HTML lays it out: white space collapses, blocks begin on a line of their own. Each piece is touched once. */
export function makeLines() {
  const done: string[] = []
  let line: string[] = []
  /** White space before the next word would be a second one, or the line's first. */
  let spaced = true
  const end = () => {
    const words = line.join('').trimEnd()
    line = []
    spaced = true
    // Never more than one blank line, and none at the top.
    if (words !== '' || (done.length > 0 && done.at(-1) !== '')) done.push(words)
  }
  return {
    write(text: string): void {
      const collapsed = text.replace(/[\s\u00a0]+/g, ' ')
      const words = spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
      if (words === '') return
      line.push(words)
      spaced = words.endsWith(' ')
    },
    newLine: end,
    /** 1: what follows begins a line; 2: after a blank one. */
    breakFor(lines: 1 | 2): void {
      if (line.length > 0) end()
      if (lines === 2 && done.length > 0 && done.at(-1) !== '') done.push('')
    },
    text(): string {
      end()
      return done.join('\n').trim()
    },
  }
}
