/** A person changes their own name, language and preferences; preferences are merged, key by key. */
import { Refusal } from '../../core/errors.ts'
import { cleanName } from '../../core/text/safe.ts'
import { transact } from '../../store/db.ts'
import { loadPerson, updatePerson } from '../../store/people.ts'
import type { ActionContext, Actor } from '../context.ts'

const MOST_PREFERENCES = 100

export function updateMe(
  ctx: ActionContext,
  actor: Actor,
  set: { name?: string; language?: 'he' | 'en'; preferences?: Record<string, string | number | boolean> },
): Promise<void> {
  return transact(ctx.db, async (tx) => {
    const person = await loadPerson(tx, actor.personId)
    if (!person) throw new Refusal('not_signed_in')
    const preferences = { ...person.preferences, ...set.preferences }
    if (Object.keys(preferences).length > MOST_PREFERENCES) throw new Refusal('too_large')
    await updatePerson(tx, actor.personId, {
      ...(set.name === undefined ? {} : { name: cleanName(set.name) }),
      ...(set.language === undefined ? {} : { language: set.language }),
      preferences,
    })
  })
}
