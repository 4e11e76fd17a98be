import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A way to an address that the server named. The router knows all of them (a test holds that), but only by their patterns. */
export function ScreenLink({
  screen,
  className,
  children,
}: {
  screen: string
  className?: string
  children: ReactNode
}) {
  return (
    <Link to={screen as '/settings/team'} className={className}>
      {children}
    </Link>
  )
}
