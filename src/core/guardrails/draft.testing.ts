/** For tests only: a draft of which nothing is known but its words. */
import type { OutgoingDraft } from './finding.ts'
import { guardrailPolicy } from './policy.ts'

export const bareDraft = (text: string, over: Partial<OutgoingDraft> = {}): OutgoingDraft => ({
  text,
  mode: 'public',
  language: 'he',
  purpose: null,
  answered: null,
  brand: { names: [], competitors: [], publicDetails: [], savedReplies: [], policy: guardrailPolicy.parse({}) },
  saidHere: [],
  saidInPrivate: [],
  unchanged: null,
  writer: null,
  maxLength: null,
  windowLeft: null,
  ...over,
})
