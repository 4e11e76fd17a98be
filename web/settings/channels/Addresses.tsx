import { useTranslation } from '../../i18n/use-translation.ts'
import { IconExternalLink } from '../../ui/icons.ts'
import { CopyField } from '../CopyField.tsx'
import page from '../Settings.module.css'
import type { Channel } from '../types.ts'
import css from './Channels.module.css'

/** Addresses to take elsewhere: where the platform sends its events and requests, and the practice wall. */
export function Addresses({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const { webhook_url: webhook, wall_url: wall, connection } = channel
  const meta = connection.kind === 'meta'
  const hints = [
    t('channels.webhookText'),
    connection.channels > 1 && t('connection.address', { count: connection.channels }),
    meta && t('connection.meta'),
  ]
  return (
    <>
      {webhook && (
        <CopyField label={t('channels.webhook')} description={hints.filter(Boolean).join(' ')} text={webhook} />
      )}
      {webhook && meta && (
        <details className={css.more}>
          <summary>{t('connection.more')}</summary>
          <div className={page.stack}>
            <CopyField
              label={t('connection.deletion')}
              description={t('connection.deletionText')}
              text={`${webhook}/deletion`}
            />
            <CopyField
              label={t('connection.deauthorize')}
              description={t('connection.deauthorizeText')}
              text={`${webhook}/deauthorize`}
            />
          </div>
        </details>
      )}
      {wall && (
        <div className={page.stack}>
          <CopyField label={t('channels.wall')} description={t('channels.wallText')} text={wall} />
          <a className={css.wall} href={wall} target="_blank" rel="noreferrer">
            <IconExternalLink size={18} stroke={1.7} className="mirror" aria-hidden />
            {t('channels.openWall')}
          </a>
        </div>
      )}
    </>
  )
}
