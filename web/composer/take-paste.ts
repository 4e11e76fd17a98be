/** What is pasted into a draft: files go their own way, words come in as plain text with nothing unseen in it. */
import type { ClipboardEvent } from 'react'

export function takePaste(event: ClipboardEvent<HTMLTextAreaElement>, onFiles: ((files: File[]) => void) | null): void {
  const { clipboardData, currentTarget: area } = event
  const [plain, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')]
  // Tables and texts come with a picture of themselves: the words are meant.
  if (plain === '' && clipboardData.files.length > 0 && onFiles) {
    event.preventDefault()
    onFiles([...clipboardData.files])
    return
  }
  if (plain === '' && html === '') return
  event.preventDefault()
  void import('../../src/core/text/paste.ts').then(
    ({ cleanPaste }) => typeInto(area, cleanPaste(plain, html || null)),
    // Without the cleaning the words are still somebody's words.
    () => typeInto(area, plain),
  )
}

/** As if it had been typed, so that it can be undone. */
export function typeInto(area: HTMLTextAreaElement, text: string): void {
  if (text === '') return
  area.focus()
  if (document.execCommand('insertText', false, text)) return
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
