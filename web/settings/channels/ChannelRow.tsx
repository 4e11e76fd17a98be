import { useTranslation } from '../../i18n/use-translation.ts'
import { Ltr, Name } from '../../ui/Bidi.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChannelIcon } from '../../ui/ChannelIcon.tsx'
import { when } from '../../ui/format.ts'
import type { Channel } from '../types.ts'
import css from './Channels.module.css'
import { Day } from './Day.tsx'
import { fixOf, OURS, TONES } from './facts.ts'
import { Health } from './Health.tsx'
import { useCheck } from './use-check.ts'

type ChannelRowProps = {
  channel: Channel
  chosen: boolean
  why: string | null
  onChoose: () => void
  onRenew: () => void
}

export function ChannelRow({ channel, chosen, why, onChoose, onRenew }: ChannelRowProps) {
  const { t } = useTranslation()
  const { id, kind, name, account, health, last_delivery_at: last } = channel
  const check = useCheck(channel)
  const fix = fixOf(channel)
  const tone = TONES[health]
  return (
    <li className={css.row} data-tone={tone} data-chosen={chosen || undefined}>
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
          {!OURS.includes(kind) && account !== name && (
            <span className={css.account}>
              <Name>{account}</Name>
            </span>
          )}
        </span>
      </span>
      <Health channel={channel} />
      <Day hours={channel.hours} />
      <span className={css.last}>
        <span className={css.label}>{t('channels.last')} </span>
        {last ? <Ltr>{when(last)}</Ltr> : t('channels.never')}
      </span>
      <span className={css.act}>
        {health !== 'healthy' && (
          <Button
            size="compact"
            tone={fix === 'renew' ? 'primary' : 'secondary'}
            why={why}
            busy={check.isPending}
            onClick={() => (fix === 'renew' ? onRenew() : check.mutate(id))}
          >
            {t(
              fix === 'renew' ? 'channels.renew' : fix === 'resubscribe' ? 'standing.fix.subscribe' : 'channels.check',
            )}
          </Button>
        )}
      </span>
    </li>
  )
}
