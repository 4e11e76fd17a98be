/** What was written and is not on the server yet, kept in this browser until it is: a closed window loses nothing. */
import { readDraft } from '../../src/core/playbook/read.ts'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'

/** The words, and what they stood on: a draft that changed meanwhile is a conflict, and not written over. */
export type Kept = { document: PlaybookDraft; revision: string | null; basedOn: number | null }
export type LocalCopy = { read(): Kept | null; keep(kept: Kept): void; forget(): void }

export function keepLocally(id: string): LocalCopy {
  const key = `maagal.playbook.${id}`
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
        if (kept === null || typeof kept !== 'object' || !('document' in kept)) return null
        // Whatever an older desk left here is read like any other draft, or left alone.
        const read = readDraft(kept.document)
        return 'draft' in read ? { ...(kept as Kept), document: read.draft } : null
      } catch {
        return null
      }
    },
    keep(kept) {
      try {
        localStorage.setItem(key, JSON.stringify(kept))
      } catch {
        // A full or forbidden store: the server has it a moment later.
      }
    },
    forget: () => localStorage.removeItem(key),
  }
}
