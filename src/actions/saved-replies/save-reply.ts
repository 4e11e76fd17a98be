/** Adds a saved reply, or changes one. A language whose text did not change keeps its date, so that the other's change shows. */
import { Refusal } from '../../core/errors.ts'
import { REPLY_LANGUAGES, type Scope, textProblems } from '../../core/replies/saved.ts'
import { cleanName, cleanText } from '../../core/text/safe.ts'
import { listAreas, listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import {
  insertSavedReply,
  putVariant,
  type SavedReply,
  shortcutTaken,
  updateSavedReply,
} from '../../store/saved-replies.ts'
import type { ActionContext, Actor } from '../context.ts'
import { guardBrand, ownReply } from './guard.ts'

export type SavedReplyInput = Scope & {
  shortcut: string
  titles: { he: string; en: string }
  /** Null or empty: not said in this language. */
  texts: { he: string | null; en: string | null }
}

/** `replyId` null makes a new one. Returns its id. Refuses `not_found`, `not_allowed`, `unknown_variable`, `shortcut_taken`, `reply_without_text`. */
export function saveReply(
  ctx: ActionContext,
  actor: Actor,
  replyId: string | null,
  input: SavedReplyInput,
): Promise<string> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const before = replyId ? await ownReply(tx, actor, replyId) : null
    guardBrand(actor, input.brandId)
    const key = { organizationId, replyId: replyId ?? ctx.newId() }
    const { texts, values } = await checked(ctx, tx, organizationId, input)
    const taken = await shortcutTaken(tx, key, values)
    if (taken || (!before && !(await insertSavedReply(tx, key, values, { now: ctx.now(), by: personId }))))
      throw new Refusal('shortcut_taken', { shortcut: values.shortcut })
    if (before) await updateSavedReply(tx, key, values)
    await putTexts(tx, key, before, texts, ctx.now())
    await audit(tx, {
      organizationId,
      personId,
      action: before ? 'edit-saved-reply' : 'create-saved-reply',
      entity: 'saved_reply',
      entityId: key.replyId,
    })
    await recordChange(tx, { organizationId, kind: 'replies', id: key.replyId, brandId: values.brandId })
    return key.replyId
  })
}

async function checked(ctx: ActionContext, tx: Tx, organizationId: string, input: SavedReplyInput) {
  const texts = {
    he: cleanText(input.texts.he ?? '').trim() || null,
    en: cleanText(input.texts.en ?? '').trim() || null,
  }
  if (texts.he === null && texts.en === null) throw new Refusal('reply_without_text')
  const problems = textProblems(texts)
  if (problems.length > 0) throw new Refusal('unknown_variable', problems)
  if (input.brandId !== null && (await listBrands(tx, organizationId, [input.brandId])).length === 0)
    throw new Refusal('not_found')
  const area = input.areaId && (await listAreas(tx, organizationId)).find(({ id }) => id === input.areaId)
  if (input.areaId && (!area || area.brandId !== input.brandId)) throw new Refusal('not_found')
  if (input.channelKind !== null && !ctx.channels.has(input.channelKind)) throw new Refusal('unknown_channel_kind')
  const he = cleanName(input.titles.he)
  const en = cleanName(input.titles.en)
  return {
    texts,
    values: {
      brandId: input.brandId,
      areaId: input.areaId,
      channelKind: input.channelKind,
      shortcut: input.shortcut,
      titles: { he: he || en, en: en || he },
    },
  }
}

async function putTexts(
  tx: Tx,
  key: { organizationId: string; replyId: string },
  before: SavedReply | null,
  texts: { he: string | null; en: string | null },
  now: number,
): Promise<void> {
  for (const language of REPLY_LANGUAGES) {
    const text = texts[language]
    const kept = before?.variants[language] ?? null
    if (text !== (kept?.text ?? null))
      await putVariant(tx, key, language, text === null ? null : { text, updatedAt: now, checkedAt: null })
  }
}
