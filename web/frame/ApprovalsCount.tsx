import { useQuery } from '@tanstack/react-query'
import { queuesQuery } from '../api/queries.ts'
import { useBrand } from '../person/me.ts'
import css from './ApprovalsCount.module.css'

/** How many messages and benefits wait for this person's decision. */
export function ApprovalsCount() {
  const brand = useBrand()
  const { data } = useQuery(queuesQuery(brand?.id))
  const waiting = data?.approvals ?? 0
  return waiting > 0 ? <span className={css.count}>{waiting}</span> : null
}
