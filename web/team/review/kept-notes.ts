/** Notes of a review that are not sent yet, kept in this browser until they are: leaving the page loses no word. */
import { useRef, useState } from 'react'

const keyOf = (reviewId: string) => `maagal.review.${reviewId}`

function load(reviewId: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(keyOf(reviewId)) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

/** By item. Writing null forgets the note: the server has it. */
export function useKeptNotes(
  reviewId: string,
): [Record<string, string>, (itemId: string, note: string | null) => void] {
  const [notes, setNotes] = useState(() => load(reviewId))
  const latest = useRef(notes)
  const write = (itemId: string, note: string | null) => {
    // From what is there now: a note that was sent is forgotten while the next one is being typed.
    const { [itemId]: _, ...rest } = latest.current
    const next = note === null ? rest : { ...rest, [itemId]: note }
    latest.current = next
    setNotes(next)
    if (Object.keys(next).length === 0) localStorage.removeItem(keyOf(reviewId))
    else localStorage.setItem(keyOf(reviewId), JSON.stringify(next))
  }
  return [notes, write]
}
