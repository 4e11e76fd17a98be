/** Connected accounts: how each is, and what to do about those that are not well. */

import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMay } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { IconPlugConnected, IconPlus, IconStethoscope } from '../../ui/icons.ts'
import { useLayout } from '../../ui/layout.ts'
import { toast } from '../../ui/toast.ts'
import { Head } from '../Head.tsx'
import { Loaded } from '../Loaded.tsx'
import { channelsQuery } from '../queries.ts'
import { SampleCard } from '../SampleCard.tsx'
import page from '../Settings.module.css'
import type { Channel } from '../types.ts'
import { AddChannel } from './AddChannel.tsx'
import { ChannelPanel } from './ChannelPanel.tsx'
import { ChannelRow } from './ChannelRow.tsx'
import css from './Channels.module.css'
import { ReachabilityCard } from './ReachabilityCard.tsx'

export function ChannelsPage() {
  const query = useQuery(channelsQuery())
  return <Loaded query={query}>{({ items }) => <Channels items={items} />}</Loaded>
}

function Channels({ items }: { items: Channel[] }) {
  const { t } = useTranslation()
  const layout = useLayout()
  const { channel: chosen } = useSearch({ from: '/app/settings/channels' })
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const [renewing, setRenewing] = useState<string | null>(null)
  const why = useMay('channel.manage') ? null : t('live.permission', { who: t('live.whoCan') })
  const choose = (id: string | undefined, renew = false) => {
    setRenewing(renew && id ? id : null)
    void navigate({ to: '/settings/channels', search: id ? { channel: id } : {}, replace: true })
  }
  const checkAll = useAct(() => Promise.all(items.map(({ id }) => api.checkChannel({ params: { id } }))), {
    stale: [['channel']],
  })
  const ill = items.filter(({ health }) => health !== 'healthy').length
  const selected = items.find(({ id }) => id === chosen)
  const renew = selected !== undefined && renewing === selected.id
  const panel = { why, renew, onGone: () => choose(undefined) }
  const beside = layout === 'wide' || layout === 'medium'
  return (
    <div className={css.page} data-beside={(beside && selected !== undefined) || undefined}>
      <div className={`${page.stack} ${css.list}`}>
        <Head
          title={t('settings.channels')}
          sub={
            items.length > 0 &&
            (ill > 0
              ? t('channels.summary', { well: items.length - ill, ill })
              : t('channels.summaryWell', { count: items.length }))
          }
        >
          {items.length > 0 && (
            <Button
              icon={IconStethoscope}
              why={why}
              busy={checkAll.isPending}
              onClick={() => checkAll.mutate(undefined)}
            >
              {t('channels.checkAll')}
            </Button>
          )}
          <Button tone="primary" icon={IconPlus} why={why} onClick={() => setAdding(true)}>
            {t('channels.add')}
          </Button>
        </Head>
        {items.length > 0 ? (
          <div className={page.card}>
            <div className={css.titles} aria-hidden>
              <span>{t('channels.channel')}</span>
              <span>{t('channels.state')}</span>
              <span>{t('channels.day')}</span>
              <span>{t('channels.last')}</span>
              <span />
            </div>
            <ul>
              {items.map((one) => (
                <ChannelRow
                  key={one.id}
                  channel={one}
                  chosen={one.id === chosen}
                  why={why}
                  onChoose={() => choose(one.id === chosen ? undefined : one.id)}
                  onRenew={() => choose(one.id, true)}
                />
              ))}
            </ul>
          </div>
        ) : (
          <section className={`${page.card} ${page.empty}`}>
            <IconPlugConnected size={44} stroke={1.3} aria-hidden />
            <h2>{t('channels.empty')}</h2>
            <p>{t('channels.emptyText')}</p>
            <Button tone="primary" icon={IconPlus} why={why} onClick={() => setAdding(true)}>
              {t('channels.add')}
            </Button>
          </section>
        )}
        <ReachabilityCard />
        <SampleCard />
      </div>
      {selected && beside && (
        <aside className={css.panel} aria-label={selected.name}>
          <ChannelPanel key={`${selected.id} ${renew}`} {...panel} channel={selected} />
        </aside>
      )}
      <Drawer
        opened={selected !== undefined && !beside}
        onClose={() => choose(undefined)}
        title={selected?.name}
        position={layout === 'phone' ? 'bottom' : 'right'}
        size={layout === 'phone' ? '88%' : 400}
        zIndex={20}
      >
        {selected && !beside && <ChannelPanel key={`${selected.id} ${renew}`} {...panel} channel={selected} bare />}
      </Drawer>
      <AddChannel
        channels={items}
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(id, name) => {
          setAdding(false)
          choose(id)
          toast({ id: 'channel', tone: 'plain', title: t('channels.connected', { name }) })
        }}
      />
    </div>
  )
}
