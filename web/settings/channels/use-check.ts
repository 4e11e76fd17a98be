import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { toast } from '../../ui/toast.ts'
import type { Channel } from '../types.ts'

/** Tries a channel now, subscribing it to its events again where it has to, and says how it went. */
export function useCheck({ name }: Pick<Channel, 'name'>) {
  const { t } = useTranslation()
  return useAct((id: string) => api.checkChannel({ params: { id } }), {
    stale: [['channel']],
    done: ({ state, detail }) => {
      const well = state === 'healthy'
      toast({
        id: 'check',
        tone: well ? 'plain' : 'problem',
        title: well ? t('channels.checkedWell', { name }) : `${name}: ${t(`channels.health.${state}`)}`,
        text: detail,
      })
    },
  })
}
