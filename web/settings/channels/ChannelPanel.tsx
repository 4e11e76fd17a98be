/** One channel from near: how it is, what was looked at, what that means for customers, its addresses, and the way out. */

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Ltr, Name } from '../../ui/Bidi.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChannelIcon } from '../../ui/ChannelIcon.tsx'
import { when } from '../../ui/format.ts'
import { Confirm } from '../Confirm.tsx'
import { IconPlugConnectedX } from '../icons.ts'
import { kindsQuery } from '../queries.ts'
import page from '../Settings.module.css'
import type { Channel, ChannelKind } from '../types.ts'
import { Addresses } from './Addresses.tsx'
import { ChannelLog } from './ChannelLog.tsx'
import { Checks } from './Checks.tsx'
import { OURS } from './facts.ts'
import { MainFix } from './MainFix.tsx'
import css from './Panel.module.css'
import { Rename } from './Rename.tsx'
import { RenewChannel } from './RenewChannel.tsx'
import { Standing } from './Standing.tsx'

type ChannelPanelProps = {
  channel: Channel
  why: string | null
  /** Opened in order to renew it: the form is open and has the focus. */
  renew?: boolean
  onGone: () => void
  bare?: boolean
}

export function ChannelPanel({ channel, why, renew = false, onGone, bare }: ChannelPanelProps) {
  const { t } = useTranslation()
  const { id, name, health, readable, elsewhere } = channel
  const kinds = useQuery(kindsQuery())
  const kind = kinds.data?.items.find((one) => one.kind === channel.kind)
  const [renewing, setRenewing] = useState(renew || health === 'reconnect')
  // Each time somebody asks for the form, it gets the focus; opening it by its own title leaves the focus there.
  const [asked, setAsked] = useState(renew ? 1 : 0)
  const [leaving, setLeaving] = useState(false)
  const remove = useAct(() => api.removeChannel({ params: { id } }), { stale: [['channel'], ['me']], done: onGone })
  const startRenewing = () => {
    setRenewing(true)
    setAsked((times) => times + 1)
  }
  const renewable = !why && kind && (kind.fields.length > 0 || (kind.connection?.fields.length ?? 0) > 0)
  return (
    <div className={css.near}>
      {!bare && (
        <header className={css.nearHead}>
          <span className={css.glyph}>
            <ChannelIcon kind={channel.kind} size={24} />
          </span>
          <div className={css.nearName}>
            <h2>
              <Name>{name}</Name>
            </h2>
            {!OURS.includes(channel.kind) && channel.account !== name && (
              <p className={page.small}>
                <Name>{channel.account}</Name>
              </p>
            )}
          </div>
        </header>
      )}
      <Standing channel={channel} />
      <Checks channel={channel} />
      <MainFix channel={channel} why={why} onRenew={startRenewing} />
      {renewable && <RenewChannel channel={channel} kind={kind} open={renewing} asked={asked} onOpen={setRenewing} />}
      <ChannelLog id={id} />
      <section className={css.meaning}>
        <h3>{t('standing.meaning')}</h3>
        <p>{t(`channels.meaning.${readable ? health : 'unreadable'}`)}</p>
        {elsewhere > 0 && <p>{t('standing.elsewhere', { count: elsewhere })}</p>}
      </section>
      <Facts channel={channel} kind={kind} account={bare === true} />
      <Addresses channel={channel} />
      {!why && <Rename channel={channel} />}
      <Button tone="danger" icon={IconPlugConnectedX} why={why} onClick={() => setLeaving(true)}>
        {t('channels.disconnect')}
      </Button>
      <Confirm
        opened={leaving}
        title={t('channels.disconnect')}
        act={t('channels.disconnect')}
        sure={t('channels.disconnectSure')}
        busy={remove.isPending}
        onAct={() => remove.mutate(undefined)}
        onClose={() => setLeaving(false)}
      >
        {t('channels.disconnectAsk', { name })}
      </Confirm>
    </div>
  )
}

type FactsProps = { channel: Channel; kind: ChannelKind | undefined; account: boolean }

function Facts({ channel, kind, account }: FactsProps) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const facts: [string, string | null | undefined][] = [
    [t('channels.kind'), kind ? read(kind.name) : null],
    [t('channels.brand'), brands.find((brand) => brand.id === channel.brand_id)?.name],
    [t('channels.account'), account && !OURS.includes(channel.kind) ? channel.account : null],
  ]
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Name>{value}</Name>
            </dd>
          </div>
        ) : null,
      )}
      <div>
        <dt>{t('channels.last')}</dt>
        <dd>
          {channel.last_delivery_at ? <Ltr>{when(channel.last_delivery_at, { full: true })}</Ltr> : t('channels.never')}
        </dd>
      </div>
    </dl>
  )
}
