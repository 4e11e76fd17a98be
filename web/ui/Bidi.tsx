/** Mixed directions, kept apart: numbers and keys run left to right, names are isolated, bodies find their own direction. */
import type { ReactNode } from 'react'

/** A number, time, date, price, phone or key: isolated and left to right. Never give it logical margins. */
export function Ltr({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={className ? `ltr ${className}` : 'ltr'}>{children}</span>
}

/** A one-line identifier (name, handle, file) inside an aligned block. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>
}
