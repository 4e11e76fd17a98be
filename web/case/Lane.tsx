import type { Conversation, Outgoing } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Reach } from '../ui/facts.tsx'
import { IconExternalLink, IconSpeakerphone, IconWorld } from '../ui/icons.ts'
import css from './Lane.module.css'
import { MessageView } from './MessageView.tsx'
import { OutgoingView } from './OutgoingView.tsx'
import { RevealMemory } from './reveal.tsx'

/** The open lane: a bar at its start, flat comments, and how many are looking. */
export function Lane({ conversation, replies }: { conversation: Conversation; replies: Outgoing[] }) {
  const { t } = useTranslation()
  const { title, permalink, reach, messages } = conversation
  return (
    <section className={css.lane} aria-label={t('message.publicTitle')}>
      <header className={css.header}>
        <IconWorld size={18} stroke={1.8} aria-hidden />
        <h2 className={css.title}>{t('message.publicTitle')}</h2>
        <span className={css.space}>
          <bdi className={css.channel}>{conversation.channel.name}</bdi>
        </span>
        {reach !== null && <Reach n={reach} />}
        {permalink && (
          <a href={permalink} target="_blank" rel="noreferrer nofollow" className={css.link}>
            {t('message.toPost')}
            <IconExternalLink size={15} stroke={1.8} className="mirror" aria-hidden />
          </a>
        )}
      </header>
      {title && (
        <p className={css.post} dir="auto">
          <IconSpeakerphone size={18} stroke={1.6} aria-hidden />
          <span>{t('message.ourPost', { title })}</span>
        </p>
      )}
      <RevealMemory>
        {messages.map((message) => (
          <MessageView key={message.id} message={message} look="flat" />
        ))}
      </RevealMemory>
      {replies.map((reply) => (
        <OutgoingView key={reply.id} reply={reply} look="flat" />
      ))}
    </section>
  )
}
