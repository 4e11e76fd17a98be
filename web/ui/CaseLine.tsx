import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import css from './CaseLine.module.css'
import { ChannelIcon } from './ChannelIcon.tsx'

type Props = {
  of: { case_id: string; channel_kind: string; customer_name: string; excerpt: string | null }
  onOpen: () => void
  /** At the end of the line: why the case is on the list. */
  children?: ReactNode
}

/** A case on a list behind a number: who, what about, and the way to it. */
export function CaseLine({ of, onOpen, children }: Props) {
  return (
    <Link
      to="/desk/{-$queue}/{-$caseId}"
      params={{ queue: 'new', caseId: of.case_id }}
      search={{}}
      className={css.line}
      onClick={onOpen}
    >
      <ChannelIcon kind={of.channel_kind} size={18} />
      <span className={css.who}>
        <strong>
          <bdi>{of.customer_name}</bdi>
        </strong>
        <span className={css.excerpt} dir="auto">
          {of.excerpt}
        </span>
      </span>
      {children}
    </Link>
  )
}
