import type { Attachment, Message } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Ltr, Name } from '../ui/Bidi.tsx'
import { when } from '../ui/format.ts'
import { IconCheck, IconPaperclip } from '../ui/icons.ts'
import { useDesk } from './desk.ts'
import { ContextDetail, MessageMarks, Reactions } from './MessageMarks.tsx'
import { MessageText } from './MessageText.tsx'
import css from './MessageView.module.css'
import { MessageMenu } from './moderation/MessageMenu.tsx'
import { Wish } from './moderation/Wish.tsx'

/** One message: flat in the open lane, a bubble in the closed room. Its accessible name says who can see it. */
export function MessageView({ message, look }: { message: Message; look: 'flat' | 'bubble' }) {
  const { t } = useTranslation()
  const ours = message.direction === 'out'
  const name = useAuthor(message, look)
  const time = when(message.sent_at, { full: look === 'flat' && !ours })
  const label = [
    t('message.label', { visibility: t(`message.${message.visibility}`), name, time }),
    message.hidden && t('moderation.hidden'),
  ]
    .filter(Boolean)
    .join(', ')
  const said = (
    <>
      <MessageMarks message={message} />
      <div className={css.said} data-hidden={message.hidden || undefined}>
        <MessageText message={message} />
        <ContextDetail message={message} />
        <Attachments all={message.attachments} />
      </div>
    </>
  )
  const after = (
    <>
      <Reactions message={message} />
      <Wish message={message} />
    </>
  )
  const signs = (
    <>
      {message.edited_at && <span>{t('message.edited')}</span>}
      {message.automatic && <span>{t('message.automatic')}</span>}
      {ours && message.receipt && (
        <span className={css.receipt}>
          {message.receipt !== 'failed' && <IconCheck size={13} stroke={2} aria-hidden />}
          {t(`message.receipt.${message.receipt}`)}
        </span>
      )}
    </>
  )
  if (look === 'bubble')
    return (
      <article className={css.bubbleRow} data-ours={ours || undefined} id={`message-${message.id}`} aria-label={label}>
        <div className={css.bubble}>
          {ours && (
            <span className={css.by}>
              <Name>{name}</Name>
            </span>
          )}
          {said}
        </div>
        <span className={css.under}>
          <Ltr>{time}</Ltr>
          {signs}
          <MessageMenu message={message} name={name} />
        </span>
        {after}
      </article>
    )
  return (
    <article className={css.flat} id={`message-${message.id}`} aria-label={label}>
      <Avatar name={name} size={32} ours={ours} />
      <div className={css.body}>
        <p className={css.head}>
          <strong className={css.name}>
            <Name>{name}</Name>
          </strong>
          <span className={css.under}>
            <Ltr>{time}</Ltr>
            {signs}
          </span>
        </p>
        {said}
        {after}
      </div>
      <MessageMenu message={message} name={name} className={css.menu} />
    </article>
  )
}

/** Ours are signed by the person who wrote and, where everybody reads, by the brand. */
function useAuthor(message: Message, look: 'flat' | 'bubble'): string {
  const { t } = useTranslation()
  const me = useMe()
  const { view } = useDesk()
  if (message.direction === 'in') return message.author.name || t('message.us')
  const person = me.people.find(({ id }) => id === message.author.person_id)?.name
  const brand = me.brands.find(({ id }) => id === view.brand_id)?.name
  const signed = look === 'flat' ? [person, brand] : [person ?? brand]
  return (
    signed.flatMap((one) => (one ? [`\u2068${one}\u2069`] : [])).join(', ') || message.author.name || t('message.us')
  )
}

function Attachments({ all }: { all: Attachment[] }) {
  const { t } = useTranslation()
  if (all.length === 0) return null
  return (
    <ul className={css.attachments}>
      {all.map(({ id, name, state, url }) => {
        const words =
          state === 'pending'
            ? t('message.attachmentPending')
            : state === 'refused'
              ? t('message.attachmentRefused')
              : null
        return (
          <li key={id}>
            <IconPaperclip size={15} stroke={1.7} aria-hidden />
            {url && !words ? (
              <a href={url} target="_blank" rel="noreferrer nofollow" download>
                <Name>{name ?? t('message.attachment')}</Name>
              </a>
            ) : (
              <span>
                <Name>{name ?? t('message.attachment')}</Name> {words && `· ${words}`}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
