import { Refusal } from '../errors.ts'
import { type PlaybookDocument, type PlaybookDraft, playbookDocument } from './schema.ts'
import { problemsOf } from './validate.ts'

/** A draft as a document that cases can walk. Refuses `playbook_has_problems` with all that keeps it from being one. */
export function publishable(draft: PlaybookDraft): PlaybookDocument {
  const errors = problemsOf(draft).filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Refusal('playbook_has_problems', errors)
  return playbookDocument.parse(draft)
}
