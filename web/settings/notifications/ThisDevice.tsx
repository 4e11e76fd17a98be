import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { IconAlertCircle, IconCheck } from '../../ui/icons.ts'
import { toast } from '../../ui/toast.ts'
import { IconBell, IconBellOff } from '../icons.ts'
import css from './Notifications.module.css'
import { type DeviceState, deviceState, keptDevice, turnOff, turnOn } from './this-device.ts'

const GLYPHS = {
  unsupported: IconAlertCircle,
  install: IconAlertCircle,
  blocked: IconBellOff,
  off: IconBell,
  on: IconCheck,
}

/** How it stands with this very browser, and the one next step. */
export function ThisDevice({ publicKey }: { publicKey: string }) {
  const { t } = useTranslation()
  const { person } = useMe()
  const client = useQueryClient()
  const { data: state = 'off' } = useQuery({
    queryKey: ['notifications', 'here', person.id],
    queryFn: () => deviceState(person.id),
  })
  const set = (next: DeviceState) => {
    client.setQueryData(['notifications', 'here', person.id], next)
    void client.invalidateQueries({ queryKey: ['notifications'], exact: true })
  }
  const on = useAct(() => turnOn(person.id, publicKey).catch(browserRefuses(t('notify.refused'))), { done: set })
  const off = useAct(() => turnOff(), { done: () => set('off') })
  const test = useAct((id: string) => api.testDevice({ params: { id } }), {
    done: () => toast({ id: 'tested', tone: 'plain', title: t('notify.tested') }),
    failed: () => {
      void client.invalidateQueries({ queryKey: ['notifications'] })
      return false
    },
  })
  const device = keptDevice(person.id)
  const Glyph = GLYPHS[state]
  return (
    <fieldset className={css.here} data-state={state} aria-label={t('notify.here')}>
      <Glyph size={24} stroke={1.7} aria-hidden />
      <div className={css.words}>
        <p className={css.name}>{t(`notify.state.${state}`)}</p>
        <p className={css.small}>{t(`notify.stateText.${state}`)}</p>
      </div>
      <div className={css.acts}>
        {state === 'off' && (
          <Button tone="primary" size="large" icon={IconBell} busy={on.isPending} onClick={() => on.mutate(undefined)}>
            {t('notify.turnOn')}
          </Button>
        )}
        {state === 'on' && device && (
          <>
            <Button size="large" busy={test.isPending} onClick={() => test.mutate(device)}>
              {t('notify.test')}
            </Button>
            <Button tone="quiet" size="large" busy={off.isPending} onClick={() => off.mutate(undefined)}>
              {t('notify.turnOff')}
            </Button>
          </>
        )}
      </div>
    </fieldset>
  )
}

/** Some browsers say yes and then cannot: their push service is away, or switched off. */
const browserRefuses =
  (title: string) =>
  (error: unknown): DeviceState => {
    if (!(error instanceof DOMException)) throw error
    toast({ id: 'push', tone: 'problem', title })
    return 'off'
  }
