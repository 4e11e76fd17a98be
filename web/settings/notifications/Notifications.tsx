/** How one is told while the desk is closed: on this device, on others, about what, and when not. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { toast } from '../../ui/toast.ts'
import { Loaded } from '../Loaded.tsx'
import page from '../Settings.module.css'
import { Devices } from './Devices.tsx'
import { QuietHours } from './QuietHours.tsx'
import { notificationsQuery, type Wish } from './queries.ts'
import { ThisDevice } from './ThisDevice.tsx'
import { ToldAbout } from './ToldAbout.tsx'

export function Notifications() {
  const { t } = useTranslation()
  const query = useQuery(notificationsQuery())
  const client = useQueryClient()
  const { queryKey } = notificationsQuery()
  // One at a time, each with everything that is chosen by then: no two cross on their way, and none undoes another.
  const saving = useRef<'no' | 'yes' | 'again'>('no')
  const save = useAct((wish: Wish) => api.setNotifications({ body: wish }), {
    done: () => {
      if (saving.current === 'again') return send()
      saving.current = 'no'
      toast({ id: 'saved', tone: 'plain', title: t('settings.saved') })
    },
    failed: () => {
      saving.current = 'no'
      void client.invalidateQueries({ queryKey })
      return false
    },
  })
  const send = () => {
    const chosen = client.getQueryData(queryKey)
    if (!chosen) return
    const { without, quiet, show_names } = chosen
    saving.current = 'yes'
    save.mutate({ without, quiet, show_names })
  }
  const change = (part: Partial<Wish>) => {
    // A switch moves under the finger; what the server refuses is read again.
    void client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, (all) => all && { ...all, ...part })
    if (saving.current === 'no') send()
    else saving.current = 'again'
  }
  return (
    <Loaded part query={query}>
      {({ public_key: publicKey, devices, without, quiet, show_names }) => {
        return (
          <section className={`${page.card} ${page.pad} ${page.form}`} aria-label={t('notify.title')}>
            <div>
              <h2 className={page.section}>{t('notify.title')}</h2>
              <p className={page.text}>{t('notify.text')}</p>
            </div>
            <ThisDevice publicKey={publicKey} />
            <Devices devices={devices} />
            <ToldAbout wish={{ without, quiet, show_names }} onChange={change} />
            <QuietHours quiet={quiet} onChange={(next) => change({ quiet: next })} />
          </section>
        )
      }}
    </Loaded>
  )
}
