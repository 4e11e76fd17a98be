import { Navigate } from '@tanstack/react-router'
import { useMe } from '../person/me.ts'
import { useLayout } from '../ui/layout.ts'
import { placesFor } from './places.ts'

/** Where there is room for a page beside the list, the first page is open. */
export function SettingsIndex() {
  const phone = useLayout() === 'phone'
  const { permissions } = useMe()
  const first = placesFor(permissions)[0]
  return phone || !first ? null : <Navigate to={first.to} replace />
}
