/** What customers said about an area in a time, and which digests were mailed. */
import type { Said } from '../core/digest/digest.ts'
import type { Verdict } from '../core/text/verdict.ts'
import { type Db, sql, type Tx } from './db.ts'

/** Counting goes on, but words are read from so many at most: the newest. */
const MOST = 3000

/** Messages of customers in cases that are in the area now. What was removed or is a machine's is left out. */
export async function saidAbout(
  db: Db | Tx,
  of: { organizationId: string; areaId: string; from: Date; to: Date },
): Promise<Said[]> {
  const { rows } = await sql<{
    message_id: string
    case_id: string
    body: string
    reach: number | null
    verdict: Verdict
  }>`
    select m.message_id, m.case_id, m.body, m.reach, v.verdict from "case" c
      join message m on m.organization_id = c.organization_id and m.case_id = c.case_id
      join lateral (select v.verdict from verdict v where v.organization_id = m.organization_id and v.message_id = m.message_id
        order by v.corrected_by is null, v.verdict_id desc limit 1) v on true
     where c.organization_id = ${of.organizationId} and c.area_id = ${of.areaId} and c.last_activity_at >= ${of.from}
       and m.direction = 'in' and m.removed_at is null and m.body is not null and not m.automatic
       and m.sent_at >= ${of.from} and m.sent_at < ${of.to} and v.verdict->>'intent' <> 'spam'
     order by m.sent_at desc limit ${MOST}`.execute(db)
  return rows.map(({ message_id, case_id, body, reach, verdict }) => ({
    messageId: message_id,
    caseId: case_id,
    text: body,
    intent: verdict.intent,
    sentiment: verdict.sentiment,
    severity: verdict.severity,
    reach: reach ?? 0,
  }))
}

export type DigestArea = { organizationId: string; areaId: string; timezone: string; digestWeek: string | null }

/** Areas in use that have people. */
export async function areasWithPeople(db: Db): Promise<DigestArea[]> {
  const { rows } = await sql<{
    organization_id: string
    area_id: string
    timezone: string
    digest_week: string | null
  }>`
    select a.organization_id, a.area_id, b.timezone, a.digest_week::text from area a
      join brand b on b.organization_id = a.organization_id and b.brand_id = a.brand_id
     where a.retired_at is null and exists (select 1 from area_member m where m.organization_id = a.organization_id and m.area_id = a.area_id)`.execute(
    db,
  )
  return rows.map((row) => ({
    organizationId: row.organization_id,
    areaId: row.area_id,
    timezone: row.timezone,
    digestWeek: row.digest_week,
  }))
}

/** True for the one who may mail the digest of this week. */
export async function claimDigest(
  tx: Tx,
  of: { organizationId: string; areaId: string },
  first: string,
): Promise<boolean> {
  const { rows } = await sql<{ area_id: string }>`
    update area set digest_week = ${first}::date where organization_id = ${of.organizationId} and area_id = ${of.areaId}
       and (digest_week is null or digest_week < ${first}::date) returning area_id`.execute(tx)
  return rows.length > 0
}

/** People of an area with their mail. */
export async function readersOfArea(
  tx: Tx,
  of: { organizationId: string; areaId: string },
): Promise<{ email: string; language: 'he' | 'en' }[]> {
  const { rows } = await sql<{ email: string; language: string }>`
    select p.email, p.language from area_member m join person p using (person_id)
      join membership ms on ms.organization_id = m.organization_id and ms.person_id = m.person_id
     where m.organization_id = ${of.organizationId} and m.area_id = ${of.areaId} and p.disabled_at is null
       and ms.role <> 'participant'`.execute(tx)
  return rows.map(({ email, language }) => ({ email, language: language === 'en' ? 'en' : 'he' }))
}
