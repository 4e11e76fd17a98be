/** Drafts as this browser keeps them: written with every key, and dropped when the server has them. A tab that dies loses nothing. */
import { api } from '../api/api.ts'
import { Problem } from '../api/http.ts'
import type { Draft, DraftMode } from '../api/types.ts'
import { now } from './clock.ts'

export type Kept = {
  body: string
  /** When it was written, by the server's clock. */
  at: number
  /** Which words of the server it goes on from, and which were last sent there: neither comes from another device. */
  base: number | null
  sent: string | null
}

const PREFIX = 'maagal.draft'
/** The server takes words that come this soon for written just now: clocks need not agree to the second. */
const JUST_NOW_MS = 5000
let owner = ''
const open = new Map<string, (mode: DraftMode, text: string) => void>()

/** Whose drafts these are; another person at this browser does not see them. */
export function openDrafts(personId: string): void {
  owner = `${PREFIX}.${personId}`
}

const placeOf = (caseId: string, mode: DraftMode) => `${owner}.${caseId}.${mode}`

export function keptDraft(caseId: string, mode: DraftMode): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(placeOf(caseId, mode)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

export function keepDraft(caseId: string, mode: DraftMode, body: string, base: number | null): void {
  put(caseId, mode, { body, at: now(), base, sent: keptDraft(caseId, mode)?.sent ?? null })
}

function put(caseId: string, mode: DraftMode, kept: Kept): void {
  try {
    localStorage.setItem(placeOf(caseId, mode), JSON.stringify(kept))
  } catch {
    // Storage is full or closed to us: the server still gets it in a moment.
  }
}

export function dropDraft(caseId: string, mode: DraftMode): void {
  localStorage.removeItem(placeOf(caseId, mode))
}

/**
 * Brings what is kept to the server. Gives what the server has now: these words, or newer ones of another device; undefined when nothing is
 * kept here. Throws when the server is away.
 */
export async function saveKept(caseId: string, mode: DraftMode): Promise<Draft | null | undefined> {
  const kept = keptDraft(caseId, mode)
  if (!kept) return undefined
  put(caseId, mode, { ...kept, sent: kept.body })
  const late = now() - kept.at > JUST_NOW_MS
  const body = { body: kept.body, ...(late ? { written_at: new Date(kept.at).toISOString() } : {}) }
  const { draft } = await api.saveDraft({ params: { id: caseId, mode }, body })
  const mine = kept.body.trim() === '' ? draft === null : draft?.body === kept.body
  // Where newer words stand there, ours stay here until somebody chose.
  if (mine && keptDraft(caseId, mode)?.at === kept.at) dropDraft(caseId, mode)
  return draft
}

/** What could not be saved while the line was down, of all cases. */
export function saveAllKept(): void {
  for (const place of Object.keys(localStorage).filter((one) => one.startsWith(`${owner}.`))) {
    const [caseId, mode] = place.slice(owner.length + 1).split('.')
    if (caseId && mode)
      saveKept(caseId, mode as DraftMode).catch((error: unknown) => {
        // A case that is gone needs no draft.
        if (error instanceof Problem && error.status === 404) dropDraft(caseId, mode as DraftMode)
      })
  }
}

/** A composer that is open takes words that come back; it says so with this. Returns how to stop. */
export function takesBack(caseId: string, take: (mode: DraftMode, text: string) => void): () => void {
  open.set(caseId, take)
  return () => {
    if (open.get(caseId) === take) open.delete(caseId)
  }
}

/** Words that did not go out return to their draft; what was written there since stays below them. */
export function putBack(caseId: string, mode: DraftMode, text: string): void {
  const composer = open.get(caseId)
  if (composer) composer(mode, text)
  else keepDraft(caseId, mode, joined(text, keptDraft(caseId, mode)?.body ?? ''), null)
}

export const joined = (first: string, then: string): string =>
  then.trim() === '' || then.trim() === first.trim() ? first : `${first}\n\n${then}`
