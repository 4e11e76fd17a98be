import type { Message } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { when } from '../ui/format.ts'
import { IconNote } from '../ui/icons.ts'
import { MessageText } from './MessageText.tsx'
import css from './Note.module.css'

/** The slip of paper: dashed, sand, only for the team. */
export function Note({ note }: { note: Message }) {
  const { t } = useTranslation()
  const { name } = note.author
  return (
    <article
      className={css.note}
      id={`message-${note.id}`}
      aria-label={t('message.label', { visibility: t('message.internalTitle'), name, time: when(note.filed_at) })}
    >
      <IconNote size={17} stroke={1.7} aria-hidden />
      <div className={css.words}>
        <strong>{t('message.internalTitle')}</strong> · <bdi>{name}</bdi>: <MessageText message={note} inline />
      </div>
      <Ltr className={css.time}>{when(note.filed_at)}</Ltr>
    </article>
  )
}
