import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useMe } from '../../../person/me.ts'
import { AddChannel } from '../../../settings/channels/AddChannel.tsx'
import { channelsQuery } from '../../../settings/queries.ts'
import page from '../../../settings/Settings.module.css'
import { Button } from '../../../ui/Button.tsx'
import { ChannelIcon } from '../../../ui/ChannelIcon.tsx'
import { IconPlugConnected, IconPlus } from '../../../ui/icons.ts'
import { toast } from '../../../ui/toast.ts'
import { ChannelsPreview } from '../previews.tsx'
import { StepFrame } from '../StepFrame.tsx'

/** Where customers write: one channel is enough to begin. */
export function ChannelsStep() {
  const { t } = useTranslation()
  const { brands } = useMe()
  const { items } = useSuspenseQuery(channelsQuery()).data
  const [adding, setAdding] = useState(false)
  const samples = brands.filter(({ sample }) => sample).map(({ id }) => id)
  const real = items.filter(({ brand_id: id }) => !samples.includes(id))
  return (
    <StepFrame
      title={t('wizard.channels.title')}
      text={t('wizard.channels.text')}
      blocked={real.length === 0 ? t('wizard.channels.blocked') : null}
      preview={<ChannelsPreview channels={real} />}
    >
      {real.length === 0 ? (
        <section className={`${page.card} ${page.empty}`}>
          <IconPlugConnected size={44} stroke={1.3} aria-hidden />
          <h2>{t('wizard.channels.none')}</h2>
          <p>{t('channels.emptyText')}</p>
          <Button tone="primary" icon={IconPlus} onClick={() => setAdding(true)}>
            {t('channels.add')}
          </Button>
        </section>
      ) : (
        <>
          <ul className={page.card}>
            {real.map(({ id, kind, name }) => (
              <li key={id} className={page.row}>
                <ChannelIcon kind={kind} />
                <span className={page.main}>
                  <bdi className={page.name}>{name}</bdi>
                </span>
              </li>
            ))}
          </ul>
          <div>
            <Button icon={IconPlus} onClick={() => setAdding(true)}>
              {t('channels.add')}
            </Button>
          </div>
        </>
      )}
      <AddChannel
        channels={items}
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(_, name) => {
          setAdding(false)
          toast({ id: 'channel', tone: 'plain', title: t('channels.connected', { name }) })
        }}
      />
    </StepFrame>
  )
}
