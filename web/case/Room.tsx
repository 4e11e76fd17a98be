import type { Conversation, Outgoing } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconLockFilled } from '../ui/icons.ts'
import { firstName, useDesk } from './desk.ts'
import { MessageView } from './MessageView.tsx'
import { OutgoingView } from './OutgoingView.tsx'
import css from './Room.module.css'
import { RevealMemory } from './reveal.tsx'

/** The closed room: walls all around, a lock on the door, and bubbles. */
export function Room({ conversation, replies }: { conversation: Conversation | null; replies: Outgoing[] }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const title = t('message.privateTitle', { name: firstName(view.customer.name) })
  return (
    <section className={css.room} aria-label={title}>
      <header className={css.header}>
        <IconLockFilled size={17} aria-hidden />
        <h2 className={css.title}>{title}</h2>
        <span className={css.space} />
        {conversation && <bdi className={css.channel}>{conversation.channel.name}</bdi>}
      </header>
      <div className={css.talk}>
        {conversation?.title && (
          <p className={css.subject} dir="auto">
            {t('message.subject', { title: conversation.title })}
          </p>
        )}
        <RevealMemory>
          {conversation?.messages.map((message) => (
            <MessageView key={message.id} message={message} look="bubble" />
          ))}
        </RevealMemory>
        {replies.map((reply) => (
          <OutgoingView key={reply.id} reply={reply} look="bubble" />
        ))}
      </div>
    </section>
  )
}
