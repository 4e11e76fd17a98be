import { useNavigate } from '@tanstack/react-router'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toast.ts'

/** "Next alert": the first in the queue that nobody has becomes one's own and opens. */
export function useNext() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const brand = useBrand()
  return useAct(() => api.takeNext({ body: { brand_id: brand?.id ?? null } }), {
    done({ case: taken }) {
      if (!taken) return toast({ id: 'next', tone: 'plain', title: t('routing.nextNone') })
      announce(t('routing.nextTaken'))
      void navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'mine', caseId: taken.id }, search: {} })
    },
  })
}
