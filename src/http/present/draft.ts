import type { z } from 'zod'
import type { readDrafts } from '../../store/reads/drafts.ts'
import type { draft } from '../api/shapes.ts'
import { iso } from './case.ts'

export const presentDraft = ({
  mode,
  body,
  updatedAt,
}: Awaited<ReturnType<typeof readDrafts>>[number]): z.input<typeof draft> => ({
  mode,
  body,
  updated_at: iso(updatedAt.getTime()),
})
