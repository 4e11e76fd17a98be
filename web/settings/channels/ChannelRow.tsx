import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { Ltr, Name } from '../../ui/Bidi.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChannelIcon } from '../../ui/ChannelIcon.tsx'
import { when } from '../../ui/format.ts'
import { toast } from '../../ui/toast.ts'
import type { Channel } from '../types.ts'
import css from './Channels.module.css'
import { Day } from './Day.tsx'
import { Health } from './Health.tsx'

type ChannelRowProps = { channel: Channel; chosen: boolean; why: string | null; onChoose: () => void }

export function ChannelRow({ channel, chosen, why, onChoose }: ChannelRowProps) {
  const { t } = useTranslation()
  const { id, kind, name, account, health, last_delivery_at: last } = channel
  const check = useCheck(channel)
  const renew = health === 'reconnect'
  return (
    <li className={css.row} data-ill={health === 'healthy' ? undefined : ''} data-chosen={chosen || undefined}>
      <button
        type="button"
        className={css.choose}
        aria-expanded={chosen}
        aria-label={t('channels.open', { name })}
        onClick={onChoose}
      />
      <span className={css.who}>
        <span className={css.glyph}>
          <ChannelIcon kind={kind} size={20} />
        </span>
        <span className={css.words}>
          <span className={css.name}>
            <Name>{name}</Name>
          </span>
          {kind !== 'sandbox' && account !== name && (
            <span className={css.account}>
              <Name>{account}</Name>
            </span>
          )}
        </span>
      </span>
      <Health state={health} />
      <Day hours={channel.hours} />
      <span className={css.last}>
        <span className={css.label}>{t('channels.last')} </span>
        {last ? <Ltr>{when(last)}</Ltr> : t('channels.never')}
      </span>
      <span className={css.act}>
        {health !== 'healthy' && (
          <Button
            size="compact"
            tone={renew ? 'primary' : 'secondary'}
            why={why}
            busy={check.isPending}
            onClick={() => (renew ? onChoose() : check.mutate(id))}
          >
            {t(renew ? 'channels.renew' : 'channels.check')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** Tries a channel now, and says how it went. */
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
