import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { IconRefresh, IconStethoscope } from '../../ui/icons.ts'
import type { Channel } from '../types.ts'
import { fixOf } from './facts.ts'
import css from './Panel.module.css'
import { useCheck } from './use-check.ts'

/** The one act that helps most now; where it is another, checking stays within reach beside it. */
export function MainFix({ channel, why, onRenew }: { channel: Channel; why: string | null; onRenew: () => void }) {
  const { t } = useTranslation()
  const check = useCheck(channel)
  const fix = fixOf(channel)
  const tryNow = () => check.mutate(channel.id)
  return (
    <div className={css.fix}>
      <Button
        size="large"
        tone={channel.health === 'healthy' ? 'secondary' : 'primary'}
        icon={fix === 'check' ? IconStethoscope : IconRefresh}
        why={why}
        busy={fix !== 'renew' && check.isPending}
        onClick={fix === 'renew' ? onRenew : tryNow}
      >
        {t(`standing.fix.${fix}`)}
      </Button>
      {fix === 'renew' && (
        <Button icon={IconStethoscope} why={why} busy={check.isPending} onClick={tryNow}>
          {t('channels.check')}
        </Button>
      )}
    </div>
  )
}
