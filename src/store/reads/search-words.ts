/** What the table of words tells: how many messages a lexeme stands in, and which words are close to one that nobody wrote. */
import { facet, VISIBILITIES } from '../../core/search/marks.ts'
import { type Counts, lexemesAsked, type Need } from '../../core/search/needs.ts'
import { neighbours, slips } from '../../core/search/typos.ts'
import { normalize } from '../../core/text/normalize.ts'
import { foldFinals } from '../../core/text/tokens.ts'
import { type Db, sql } from '../db.ts'

export type Counted = {
  counts: Counts
  /** All messages of the organization. */
  messages: number
  /** Messages filed in the last seconds, which wait to be counted; null: too many to name. */
  uncounted: string[] | null
}

const MOST_UNCOUNTED = 500

/** What is known of the lexemes in `needs`: in one statement, since a message must not be counted between the looks at both. */
export async function countsOf(db: Db, organizationId: string, needs: readonly Need[]): Promise<Counted> {
  const { whole, beginnings } = lexemesAsked(needs)
  const every = VISIBILITIES.map(facet.visibility)
  const { rows } = await sql<{ key: string | null; messages: number; last_at: Date; uncounted: string }>`
    select word as key, messages, last_at, null::uuid as uncounted from word
     where organization_id = ${organizationId} and word = any(${[...every, ...whole]}::text[])
    union all
    (select b.begins || '*', sum(w.messages)::int, max(w.last_at), null::uuid from unnest(${beginnings}::text[]) as b(begins)
       join word w on w.organization_id = ${organizationId} and w.word >= b.begins and w.word < b.begins || chr(1114111)
      group by 1)
    union all
    (select null, 0, null, message_id from word_uncounted where organization_id = ${organizationId} limit ${MOST_UNCOUNTED})`.execute(
    db,
  )
  const known = new Map<string, { messages: number; lastAt: number }>()
  const uncounted: string[] = []
  for (const { key, messages, last_at, uncounted: id } of rows)
    if (key === null) uncounted.push(id)
    else known.set(key, { messages, lastAt: last_at.getTime() })
  return {
    counts: (key) => known.get(key),
    messages: every.reduce((sum, one) => sum + (known.get(one)?.messages ?? 0), 0),
    uncounted: uncounted.length < MOST_UNCOUNTED ? uncounted : null,
  }
}

const MOST_CANDIDATES = 6
/** Below this, two short words have trigrams in common by chance. */
const LIKENESS = 0.25

/**
 * Words like this one, the likeliest first: as kept, with final letters folded. One slip away by looking each spelling up; further away,
 * for longer words, by trigrams. `other` is what it may be on another keyboard. Nothing here says who wrote them: show none before it was found in a message that may be seen.
 */
export async function likeWords(
  db: Db,
  organizationId: string,
  typed: string,
  other: string | null,
): Promise<string[]> {
  const word = foldFinals(normalize(typed).text)
  const { rows: near } = await sql<{ word: string }>`
    select word from word where organization_id = ${organizationId} and word = any(${[...neighbours(word), ...(other ? [other] : [])]}::text[])
     order by word = ${other ?? ''} desc, messages desc limit ${MOST_CANDIDATES}`.execute(db)
  const found = near.map((row) => row.word)
  if (found.length > 0 || word.length < 5) return found
  const rows = await db.transaction().execute(async (tx) => {
    await sql`select set_config('pg_trgm.similarity_threshold', ${String(LIKENESS)}, true)`.execute(tx)
    const like = await sql<{ word: string; messages: number }>`
      select word, messages from word where organization_id = ${organizationId} and word % ${word}
         and left(word, 1) not in ('!', '@', '#') and right(word, 1) <> '~'
       order by similarity(word, ${word}) desc, messages desc limit 40`.execute(tx)
    return like.rows
  })
  return rows
    .map((row) => ({ ...row, slips: slips(word, row.word, 2) }))
    .filter((row) => row.slips <= 2 && row.word !== word)
    .sort((a, b) => a.slips - b.slips || b.messages - a.messages)
    .slice(0, MOST_CANDIDATES)
    .map((row) => row.word)
}
