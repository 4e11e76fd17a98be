/** What waits for somebody to say yes or no. */
import type { z } from 'zod'
import type { Responsible } from '../../core/case/case.ts'
import type { AskItem } from '../../store/reads/asks.ts'
import { maskedExcerpt } from '../../store/reads/mask.ts'
import type * as shapes from '../api/shapes.ts'
import { iso, isoOrNull } from './case.ts'

type Names = ReadonlyMap<string, string>
const person = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' })

export function presentAsk({ kind, row }: AskItem, names: Names): z.input<typeof shapes.ask> {
  const { state: c } = row
  const { responsible, offer } = c
  return {
    kind,
    case_id: c.id,
    version: c.version,
    number: row.number,
    brand_id: c.brandId,
    area_id: c.areaId,
    customer: row.customerName,
    excerpt: row.body === null ? '' : maskedExcerpt(row.body, 120),
    severity: c.severity,
    asked_by: responsible?.askedBy ? person(names, responsible.askedBy) : null,
    asked: kind === 'offered' ? [] : (responsible?.asked ?? []).map((id) => person(names, id)),
    since: iso(kind === 'offered' ? c.openedAt : (responsible?.notifiedAt ?? c.openedAt)),
    next_at: isoOrNull(kind === 'offered' ? (offer?.until ?? null) : (responsible?.nextAt ?? null)),
    nobody: kind === 'offered' ? null : (responsible?.nobody ?? null),
    look_at: isoOrNull(kind === 'offered' ? null : (responsible?.lookAt ?? null)),
  }
}

export function presentResponsible(
  responsible: Responsible | null,
  names: Names,
): z.input<typeof shapes.caseView>['responsible'] {
  if (!responsible) return null
  const { askedBy, asked, told, declined, personId } = responsible
  return {
    area_id: responsible.areaId,
    person: personId ? person(names, personId) : null,
    notified_at: iso(responsible.notifiedAt),
    acknowledged_at: isoOrNull(responsible.acknowledgedAt),
    asked_by: askedBy ? person(names, askedBy) : null,
    asked: (asked ?? (personId ? [personId] : [])).map((id) => person(names, id)),
    told: (told ?? (personId ? [personId] : [])).map((id) => person(names, id)),
    declined: (declined ?? []).map(({ personId, reason }) => ({ person: person(names, personId), reason })),
    next_at: isoOrNull(responsible.nextAt ?? null),
    nobody: responsible.nobody ?? null,
    look_at: isoOrNull(responsible.lookAt ?? null),
  }
}
