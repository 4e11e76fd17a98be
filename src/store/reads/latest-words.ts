/** The customer's latest words in a case, and where they stood: a lateral join for rows that have a case. */
import { sql } from '../db.ts'

export type TheirWords = { body: string; visibility: 'public' | 'private' }

/** Adds `t.theirs`. @param alias of the table with `organization_id` and `case_id` */
export const latestWords = (alias: string) => sql`left join lateral (
  select json_build_object('body', m.body, 'visibility', m.visibility) as theirs from message m
   where m.organization_id = ${sql.ref(`${alias}.organization_id`)} and m.case_id = ${sql.ref(`${alias}.case_id`)}
     and m.direction = 'in' and m.body is not null and m.visibility in ('public', 'private')
   order by m.automatic, m.sent_at desc, m.message_id desc limit 1) t on true`

export const toTheirWords = (theirs: { body: string; visibility: string } | null): TheirWords | null =>
  theirs && { body: theirs.body, visibility: theirs.visibility === 'public' ? 'public' : 'private' }
