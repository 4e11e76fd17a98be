/** Asks for something to be done with a message on its platform. A hide can be taken back from the toast that tells of it. */
import { useQueryClient } from '@tanstack/react-query'
import { tell, useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { Operations } from '../../api/client.gen.ts'
import { Problem } from '../../api/http.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { announce } from '../../ui/announce.ts'
import { dismiss, toast } from '../../ui/toast.ts'
import { useDesk } from '../desk.ts'

type Asked = Operations['moderateMessage']['body']
export type Moderation = Asked['action']
export type HideReason = NonNullable<Asked['reason']>

type Options = { done?: () => void; failed?: (problem: Problem) => boolean }

export function useModeration(id: string, options: Options = {}) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { view } = useDesk()
  const undo = async () => {
    dismiss(`hide-${id}`)
    try {
      await showAgain(id)
      announce(t('moderation.queued.unhide'))
    } catch (error) {
      tell(error)
    }
    void client.invalidateQueries({ queryKey: ['case', view.id] })
  }
  return useAct((body: Asked) => api.moderateMessage({ params: { id }, body }), {
    caseId: view.id,
    done: (_, { action }) => {
      const title = t(`moderation.queued.${action}`)
      if (action === 'hide')
        toast({ id: `hide-${id}`, tone: 'plain', title, act: { label: t('app.undo'), run: () => void undo() } })
      else announce(title)
      options.done?.()
    },
    failed: options.failed,
  })
}

const TRIES = 6
const BETWEEN_MS = 1000

/** A hide that is still on its way cannot be taken back yet: asked again until it has arrived. */
async function showAgain(id: string): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      await api.moderateMessage({ params: { id }, body: { action: 'unhide' } })
      return
    } catch (error) {
      if (left <= 1 || !(error instanceof Problem) || error.code !== 'cannot_moderate') throw error
      await new Promise((go) => setTimeout(go, BETWEEN_MS))
    }
  }
}
