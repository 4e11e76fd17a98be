import { Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { keyProps } from '../../commands/shown.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import page from '../../settings/Settings.module.css'
import { Name } from '../../ui/Bidi.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChannelIcon } from '../../ui/ChannelIcon.tsx'
import { when } from '../../ui/format.ts'
import { IconArrowDown, IconArrowUp, IconCheck, IconLock, IconTool, IconWorld } from '../../ui/icons.ts'
import { LoopRing } from '../../ui/Ring.tsx'
import type { ReviewItem } from '../queries.ts'
import css from './Review.module.css'

type ItemCardProps = {
  item: ReviewItem
  note: string
  first: boolean
  last: boolean
  onNote: (note: string) => void
  onJudge: (result: 'ok' | 'needs_work') => void
  onMove: (by: 1 | -1) => () => void
}

/** One reply with what it answered, or one open loop with how far it is; what is said of it, and the way to the case. */
export function ItemCard({ item, note, first, last, onNote, onJudge, onMove }: ItemCardProps) {
  const { t } = useTranslation()
  const { kind, customer_name, channel_kind, visibility, person, at, text, asked, loop, result } = item
  const isReply = kind === 'reply'
  const Who = visibility === 'public' ? IconWorld : IconLock
  const holder = person?.name
    ? t(isReply ? 'review.sentBy' : 'review.takenBy', { name: person.name, time: when(at, { full: true }) })
    : isReply
      ? when(at, { full: true })
      : t('review.takenByNobody')
  return (
    <article className={`${page.card} ${page.pad} ${css.item}`} aria-label={t(`review.kind.${kind}`)}>
      <header className={css.itemHead}>
        {isReply ? channel_kind && <ChannelIcon kind={channel_kind} size={22} /> : <LoopRing loop={loop} size={48} />}
        <span className={page.main}>
          <strong className={page.name}>
            <Name>{customer_name}</Name>
          </strong>
          <span className={page.small}>
            {' '}
            {t(`review.kind.${kind}`)}
            {!isReply && ` · ${t('review.openSince', { time: when(at, { full: true }) })}`}
          </span>
        </span>
        <Link
          to="/desk/{-$queue}/{-$caseId}"
          params={{ queue: 'new', caseId: item.case_id }}
          className={css.toCase}
          aria-keyshortcuts={keyProps('review_open')['aria-keyshortcuts']}
        >
          {t('review.toCase', { number: item.number })}
        </Link>
      </header>
      {asked && (
        <section aria-label={t('review.asked')}>
          <h2 className={css.label}>{t('review.asked')}</h2>
          <blockquote className={css.asked} dir="auto">
            {asked}
          </blockquote>
        </section>
      )}
      {isReply && (
        <section aria-label={t('review.answered')}>
          <h2 className={css.label}>{t('review.answered')}</h2>
          <div className={css.reply} data-visibility={visibility}>
            <Who size={17} stroke={1.8} role="img" aria-label={t(`message.${visibility}`)} />
            <p dir="auto">{text ?? t('review.gone')}</p>
          </div>
        </section>
      )}
      <p className={page.small}>{holder}</p>
      <Textarea
        label={t('review.note')}
        description={t('review.noteHint')}
        size="md"
        autosize
        minRows={2}
        maxLength={2000}
        attributes={{ input: { dir: 'auto' } }}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      <div className={css.acts}>
        <Button
          tone={result === 'ok' ? 'primary' : 'secondary'}
          size="large"
          icon={IconCheck}
          {...keyProps('review_ok')}
          aria-pressed={result === 'ok'}
          onClick={() => onJudge('ok')}
        >
          {t('review.ok')}
        </Button>
        <Button
          tone={result === 'needs_work' ? 'primary' : 'secondary'}
          size="large"
          icon={IconTool}
          {...keyProps('review_needs_work')}
          aria-pressed={result === 'needs_work'}
          onClick={() => onJudge('needs_work')}
        >
          {t('review.needsWork')}
        </Button>
        <span className={css.space} />
        <Button tone="quiet" icon={IconArrowUp} {...keyProps('previous_case')} disabled={first} onClick={onMove(-1)}>
          {t('review.previous')}
        </Button>
        <Button tone="quiet" icon={IconArrowDown} {...keyProps('next_case')} disabled={last} onClick={onMove(1)}>
          {t('review.following')}
        </Button>
      </div>
    </article>
  )
}
