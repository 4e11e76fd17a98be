/** One channel from near: how it is and what that means for customers, its addresses, its settings, and the way out. */

import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { read } from '../../i18n/i18n.ts'
import { useMe } from '../../person/me.ts'
import { Ltr, Name } from '../../ui/Bidi.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChannelIcon } from '../../ui/ChannelIcon.tsx'
import { when } from '../../ui/format.ts'
import { IconExternalLink, IconStethoscope } from '../../ui/icons.ts'
import { toast } from '../../ui/toast.ts'
import { Confirm } from '../Confirm.tsx'
import { CopyField } from '../CopyField.tsx'
import { IconPlugConnectedX } from '../icons.ts'
import { kindsQuery } from '../queries.ts'
import page from '../Settings.module.css'
import type { Channel } from '../types.ts'
import { useCheck } from './ChannelRow.tsx'
import css from './Channels.module.css'
import { Health } from './Health.tsx'
import { RenewChannel } from './RenewChannel.tsx'

type ChannelPanelProps = { channel: Channel; why: string | null; onGone: () => void; bare?: boolean }

export function ChannelPanel({ channel, why, onGone, bare }: ChannelPanelProps) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const { id, name, health, detail, readable, webhook_url: webhook, wall_url: wall } = channel
  const kinds = useQuery(kindsQuery())
  const kind = kinds.data?.items.find((one) => one.kind === channel.kind)
  const check = useCheck(channel)
  const [leaving, setLeaving] = useState(false)
  const remove = useAct(() => api.removeChannel({ params: { id } }), { stale: [['channel'], ['me']], done: onGone })
  const facts: [string, string | null | undefined][] = [
    [t('channels.kind'), kind ? read(kind.name) : null],
    [t('channels.brand'), brands.find((brand) => brand.id === channel.brand_id)?.name],
    [t('channels.account'), channel.kind === 'sandbox' ? null : channel.account],
  ]
  return (
    <div className={css.near}>
      {!bare && (
        <header className={css.nearHead}>
          <span className={css.glyph}>
            <ChannelIcon kind={channel.kind} size={24} />
          </span>
          <h2>
            <Name>{name}</Name>
          </h2>
        </header>
      )}
      <section className={css.standing} data-state={health}>
        <Health state={health} />
        <p>{t(`channels.meaning.${readable ? health : 'unreadable'}`)}</p>
        {detail && readable && (
          <div>
            <p>{t('channels.answerWas')}</p>
            <p dir="auto">{detail}</p>
          </div>
        )}
        <Button icon={IconStethoscope} why={why} busy={check.isPending} onClick={() => check.mutate(id)}>
          {t('channels.check')}
        </Button>
      </section>
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
            {channel.last_delivery_at ? (
              <Ltr>{when(channel.last_delivery_at, { full: true })}</Ltr>
            ) : (
              t('channels.never')
            )}
          </dd>
        </div>
      </dl>
      {webhook && <CopyField label={t('channels.webhook')} description={t('channels.webhookText')} text={webhook} />}
      {wall && (
        <div className={page.stack}>
          <CopyField label={t('channels.wall')} description={t('channels.wallText')} text={wall} />
          <a className={css.wall} href={wall} target="_blank" rel="noreferrer">
            <IconExternalLink size={18} stroke={1.7} className="mirror" aria-hidden />
            {t('channels.openWall')}
          </a>
        </div>
      )}
      {!why && <Rename channel={channel} />}
      {!why && kind && kind.fields.length > 0 && <RenewChannel channel={channel} kind={kind} />}
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

function Rename({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const [name, setName] = useState(channel.name)
  const save = useAct(() => api.editChannel({ params: { id: channel.id }, body: { name: name.trim() } }), {
    stale: [['channel']],
    done: () => toast({ id: 'saved', tone: 'plain', title: t('settings.saved') }),
  })
  const changed = name.trim() !== '' && name.trim() !== channel.name
  return (
    <form
      className={page.copy}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !save.isPending) save.mutate(undefined)
      }}
    >
      <TextInput
        label={t('channels.rename')}
        description={t('channels.renameText')}
        value={name}
        maxLength={200}
        size="md"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="large" disabled={!changed} busy={save.isPending}>
        {t('app.save')}
      </Button>
    </form>
  )
}
