/** People as one phrase: "Dana, Omer". */
import type { CaseView } from '../api/types.ts'

type Named = { name: string }
export const namesOf = (people: readonly Named[]): string => people.map(({ name }) => name).join(', ')

/** May this person say yes or no: they were told, or it is with the whole area of theirs. */
export function isAsked(
  responsible: NonNullable<CaseView['responsible']>,
  personId: string,
  areaIsMine: boolean,
): boolean {
  if (responsible.told.length > 0) return responsible.told.some(({ id }) => id === personId)
  return areaIsMine
}
