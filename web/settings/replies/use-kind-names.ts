import { useQuery } from '@tanstack/react-query'
import { read } from '../../i18n/i18n.ts'
import { kindsQuery } from '../queries.ts'

/** What a kind of channel is called; one that is not installed any more keeps its own name. */
export function useKindNames(): (kind: string) => string {
  const { data } = useQuery(kindsQuery())
  return (kind) => {
    const known = data?.items.find((one) => one.kind === kind)
    return known ? read(known.name) : kind
  }
}
