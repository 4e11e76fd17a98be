/**
 * Whether somebody is writing an answer on this page: a field for answers (marked `data-answer`) has words in it and the focus, and
 * they changed a moment ago. Nothing of the words is kept or told.
 */

/** A pause to think or to look something up is still writing; a lunch is not. */
export const PAUSE_MS = 45_000
/** A look elsewhere on the page: a list of replies, an attachment. */
export const GLANCE_MS = 8000

export type Pen = { words: string; changedAt: number; focusedAt: number }

const NEVER = Number.NEGATIVE_INFINITY
export const DOWN: Pen = { words: '', changedAt: NEVER, focusedAt: NEVER }

/** What is seen of the field now. Words that stand there when somebody comes to it are taken up again. */
export function lookAt(pen: Pen, { words, focused }: { words: string; focused: boolean }, at: number): Pen {
  const came = focused && at - pen.focusedAt >= GLANCE_MS
  return {
    words,
    changedAt: came || words !== pen.words ? at : pen.changedAt,
    focusedAt: focused ? at : pen.focusedAt,
  }
}

export const isWriting = ({ words, changedAt, focusedAt }: Pen, at: number): boolean =>
  words.trim() !== '' && at - changedAt < PAUSE_MS && at - focusedAt < GLANCE_MS

let field: HTMLTextAreaElement | null = null
let pen = DOWN

const answers = (one: Element | null): one is HTMLTextAreaElement =>
  one instanceof HTMLTextAreaElement && one.dataset.answer !== undefined

/** Looks at this page now. */
export function writesHere(at: number): boolean {
  const active = document.activeElement
  if (answers(active) && active !== field) {
    field = active
    pen = DOWN
  }
  if (!field?.isConnected || !answers(field)) return false
  pen = lookAt(pen, { words: field.value, focused: field === active }, at)
  return isWriting(pen, at)
}

/** The pen is put down, until the words change again. */
export function putDown(): void {
  pen = { ...pen, changedAt: NEVER }
}
