/** Who is signed in, and what they may do. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../api/queries.ts'
import type { Bilingual, Brand, Me } from '../api/types.ts'
import { useBrandChoice } from '../frame/brand-choice.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'

/** Behind the sign-in only: the route has loaded it before anything renders. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery()).data
}

export function useMay(permission: string): boolean {
  return useMe().permissions.includes(permission)
}

/** Null when it is allowed; else the words that say who can do it. The control stays visible. */
export function useWhyNot(permission: string): string | null {
  const { t } = useTranslation()
  return useMay(permission) ? null : t('live.permission', { who: t('live.whoCan') })
}

/** The chosen brand, or null for all of them. With one brand there is nothing to choose. */
export function useBrand(): Brand | null {
  const { brands } = useMe()
  const chosen = useBrandChoice()
  return brands.find(({ id }) => id === chosen) ?? (brands.length === 1 ? (brands[0] ?? null) : null)
}

export function areaName(me: Me, id: string | null): string | null {
  const area = me.areas.find((one) => one.id === id)
  return area ? read(area.name as Bilingual) : null
}
