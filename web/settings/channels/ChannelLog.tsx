import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Ltr } from '../../ui/Bidi.tsx'
import { Button } from '../../ui/Button.tsx'
import { percent, when } from '../../ui/format.ts'
import { IconFileText, IconRefresh } from '../../ui/icons.ts'
import { channelLogQuery } from '../queries.ts'
import page from '../Settings.module.css'
import type { ChannelLogEntry } from '../types.ts'
import { rhythmWords } from './check-words.ts'
import { numberOf } from './facts.ts'
import css from './Panel.module.css'

const KINDS = [
  'resubscribed',
  'unsubscribed',
  'gap_filled',
  'token_lost',
  'expiring',
  'quota',
  'silent',
  'recovered',
  'test',
  'policy',
  'thread_control',
  'template',
  'quality',
  'account',
] as const

/** What happened to this channel, read only when somebody asks. */
export function ChannelLog({ id }: { id: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const query = useQuery({ ...channelLogQuery(id), enabled: open })
  return (
    <details className={css.log} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <IconFileText size={18} stroke={1.7} aria-hidden />
        {t('channelLog.title')}
      </summary>
      {query.data ? (
        query.data.items.length > 0 ? (
          <ol className={css.entries}>
            {query.data.items.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        ) : (
          <p className={page.text}>{t('channelLog.empty')}</p>
        )
      ) : query.isError ? (
        <div className={css.logFailed} role="alert">
          <p>{t('channelLog.failed')}</p>
          <Button size="compact" icon={IconRefresh} busy={query.isFetching} onClick={() => void query.refetch()}>
            {t('app.retry')}
          </Button>
        </div>
      ) : (
        <div className={`${page.stack} ${page.late}`} aria-busy>
          <span className="hidden">{t('app.loading')}</span>
          <div className={css.bone} />
          <div className={css.bone} />
        </div>
      )}
    </details>
  )
}

function Entry({ entry }: { entry: ChannelLogEntry }) {
  const { t } = useTranslation()
  const kind = KINDS.find((one) => one === entry.kind) ?? 'other'
  const facts = factsOf(t, entry)
  return (
    <li>
      <p className={css.entryHead}>
        <strong>{t(`channelLog.kind.${kind}`)}</strong>
        <Ltr>{when(entry.at, { full: true })}</Ltr>
      </p>
      {facts.length > 0 && <p className={page.small}>{facts.join(' · ')}</p>}
      {entry.detail && (
        <p className={page.small} dir="auto">
          {entry.detail}
        </p>
      )}
    </li>
  )
}

function factsOf(t: TFunction<'desk'>, entry: ChannelLogEntry): string[] {
  const [found, days, used] = [numberOf(entry, 'found'), numberOf(entry, 'days'), numberOf(entry, 'percent')]
  return [
    ...(found === null ? [] : [t('channelLog.found', { count: found })]),
    ...(days === null ? [] : [t('channelLog.days', { count: Math.floor(days) })]),
    ...(used === null ? [] : [t('checks.fact.used', { percent: percent(used / 100) })]),
    ...rhythmWords(t, entry),
  ]
}
