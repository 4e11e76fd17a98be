/** What is being looked for after a slash that begins a word, at the caret. */
export type Slash = { start: number; end: number; typed: string }

/** One to three words may follow; a second slash, a new line or a blank right after it is no search. */
const OPEN = /(?:^|\s)\/((?:[^\s/]{1,30}(?: [^\s/]{0,30}){0,2})?)$/u

export function slashAt(body: string, caret: number): Slash | null {
  const found = OPEN.exec(body.slice(0, caret))
  if (!found) return null
  const typed = found[1] ?? ''
  return { start: caret - typed.length - 1, end: caret, typed }
}

/** The draft with `text` in place of a piece of it; a word on either side keeps its blank. */
export function putIn(body: string, at: { start: number; end: number }, text: string): string {
  const before = body.slice(0, at.start)
  const after = body.slice(at.end)
  const open = before === '' || /\s$/.test(before) ? '' : ' '
  const close = after === '' || /^[\s.,!?]/.test(after) ? '' : ' '
  return `${before}${open}${text}${close}${after}`
}
