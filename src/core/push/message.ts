/** What travels to a device, encrypted for it alone; our service worker shows it. */
export type PushMessage = {
  title: string
  body: string
  language: 'he' | 'en'
  /** A later one with the same tag takes the place of the earlier. */
  tag: string
  /** The page that a tap opens. */
  url: string
  /** Stays on screen until it is seen. */
  urgent: boolean
  /** A button that makes the case one's own; null where that is not possible. */
  take: { caseId: string; personId: string; label: string; taken: string } | null
}
