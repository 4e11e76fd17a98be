import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Ltr, Name } from '../../ui/Bidi.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { when } from '../../ui/format.ts'
import { IconTrash } from '../../ui/icons.ts'
import { toast } from '../../ui/toast.ts'
import { IconDeviceMobile } from '../icons.ts'
import css from './Notifications.module.css'
import type { Device } from './queries.ts'
import { keptDevice } from './this-device.ts'

/** All devices of one's own that are told; this one is switched off above. */
export function Devices({ devices }: { devices: Device[] }) {
  const { t } = useTranslation()
  const { person } = useMe()
  const here = keptDevice(person.id)
  const drop = useAct((id: string) => api.removeDevice({ params: { id } }), {
    stale: [['notifications']],
    done: () => toast({ id: 'dropped', tone: 'plain', title: t('notify.removed') }),
  })
  if (devices.length === 0) return null
  return (
    <div>
      <h3 className={css.legend}>{t('notify.devices')}</h3>
      <ul className={css.devices}>
        {devices.map(({ id, name, added_at: added, told_at: told }) => (
          <li key={id} className={css.device}>
            <IconDeviceMobile size={20} stroke={1.6} aria-hidden />
            <div className={css.words}>
              <p className={css.name}>
                <Name>{name}</Name> {id === here && <span className={css.small}>· {t('notify.thisOne')}</span>}
              </p>
              <p className={css.small}>
                {told ? t('notify.lastTold') : t('notify.added')} <Ltr>{when(told ?? added)}</Ltr>
              </p>
            </div>
            {id !== here && (
              <IconButton
                label={t('notify.remove', { name })}
                icon={IconTrash}
                disabled={drop.isPending}
                onClick={() => drop.mutate(id)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
