/** What a backup says about itself: the last entry of its archive. */
import { z } from 'zod'
import type { JobName } from '../jobs.ts'

export const FORMAT = 1
export const MANIFEST = 'manifest.json'
export const KEY = 'secret.key'
export const ATTACHMENTS = 'attachments/'

/** Storing an attachment, and asking a platform what became of a reply. */
export const KEPT_JOBS = ['keep-attachments', 'read-back-reply'] as const satisfies JobName[]

/** A name that can only be a name: it will stand in SQL, though quoted. */
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)
const count = z.number().int().nonnegative()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const manifest = z.object({
  format: z.literal(FORMAT),
  maagal: z.string(),
  postgres: z.string(),
  made_at: z.iso.datetime(),
  migrations: z.array(z.object({ version: z.number().int().positive(), name: z.string(), checksum: sha256 })).min(1),
  /** Weekly partitions, named PARENT_2026w40. */
  partitions: z.array(z.object({ parent: name, week: z.string().regex(/^\d{4}w\d{2}$/) })),
  /** `bytes` and `sha256` are of the rows in PostgreSQL's text COPY format. */
  tables: z.array(z.object({ name, columns: z.array(name).min(1), rows: count, bytes: count, sha256 })),
  /** Work that was under way and is the same done once or twice; the rest of the queue is left out. */
  jobs: z.array(z.object({ task: z.enum(KEPT_JOBS), payload: z.record(z.string(), z.unknown()), attempts: count })),
  left_out: z.array(z.object({ name: z.string(), why: z.string() })),
  /** The digest runs over every file's name, size and bytes, in the order of the archive. */
  attachments: z.object({ files: count, bytes: count, sha256 }),
  key_included: z.boolean(),
})
export type Manifest = z.infer<typeof manifest>
export type TableEntry = Manifest['tables'][number]

export const schemaVersion = (of: Pick<Manifest, 'migrations'>): number =>
  Math.max(...of.migrations.map(({ version }) => version))
