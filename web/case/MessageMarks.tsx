/** What a message is beside its words, each with a shape and a word. */
import type { Icon } from '@tabler/icons-react'
import type { Message } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import {
  IconAd2,
  IconAddressBook,
  IconArticle,
  IconAt,
  IconBroadcast,
  IconCamera,
  IconClick,
  IconDeviceMobile,
  IconEyeOff,
  IconHelpCircle,
  IconMapPin,
  IconMessageForward,
  IconShare,
  IconShoppingCart,
  IconStar,
  IconSticker,
  IconThumbDown,
  IconThumbUp,
  IconThumbUpFilled,
  IconUserPause,
} from '../ui/icons.ts'
import css from './MessageMarks.module.css'

export type MessageContext = NonNullable<Message['context']>

const GLYPHS: Record<MessageContext['kind'], Icon> = {
  mention: IconAt,
  review: IconStar,
  story_mention: IconCamera,
  story_reply: IconMessageForward,
  live_comment: IconBroadcast,
  ad_comment: IconAd2,
  postback: IconClick,
  button: IconClick,
  order: IconShoppingCart,
  shared_post: IconShare,
  sticker: IconSticker,
  location: IconMapPin,
  contact: IconAddressBook,
  unsupported: IconHelpCircle,
  standby: IconUserPause,
  platform_app: IconDeviceMobile,
  article: IconArticle,
}

export function MessageMarks({ message }: { message: Message }) {
  const { t } = useTranslation()
  const { context, hidden, liked } = message
  if (!context && !hidden && !liked) return null
  return (
    <ul className={css.marks}>
      {hidden && (
        <li className={css.mark} data-tone="hidden">
          <IconEyeOff size={15} stroke={1.8} aria-hidden />
          {t('moderation.hidden')}
        </li>
      )}
      {context && <ContextMark context={context} />}
      {liked && (
        <li className={css.mark} data-tone="good">
          <IconThumbUpFilled size={15} aria-hidden />
          {t('moderation.liked')}
        </li>
      )}
    </ul>
  )
}

function ContextMark({ context }: { context: MessageContext }) {
  const { t } = useTranslation()
  const { kind, recommends, stars } = context
  const told = recommends ?? null
  const Glyph = told === null ? GLYPHS[kind] : told ? IconThumbUp : IconThumbDown
  const tone = told === true ? 'good' : told === false ? 'bad' : kind === 'standby' ? 'warn' : undefined
  const words = told === null ? t(`context.kind.${kind}`) : t(told ? 'context.recommends' : 'context.recommendsNot')
  return (
    <>
      <li className={css.mark} data-tone={tone}>
        <Glyph size={15} stroke={1.8} aria-hidden />
        {words}
      </li>
      {stars !== null && stars !== undefined && (
        <li className={css.mark} data-tone={stars >= 4 ? 'good' : stars <= 2 ? 'bad' : undefined}>
          <IconStar size={15} stroke={1.8} aria-hidden />
          {t('context.stars', { count: stars })}
        </li>
      )}
    </>
  )
}

/** The link, button, product or place the message speaks of: words for the reader, never a link to follow. */
export function ContextDetail({ message }: { message: Message }) {
  const detail = message.context?.detail?.trim()
  if (!detail) return null
  return (
    <p className={css.detail} dir="auto">
      {detail}
    </p>
  )
}

/** Who put which emoji on it. */
export function Reactions({ message }: { message: Message }) {
  const { t } = useTranslation()
  if (message.reactions.length === 0) return null
  return (
    <ul className={css.reactions}>
      {message.reactions.map(({ emoji, count, names }) => {
        const who = names.join(', ')
        return (
          <li key={emoji} className={css.reaction} title={who || undefined}>
            <span aria-hidden>{emoji}</span>
            <span className="ltr" aria-hidden>
              {count}
            </span>
            <span className="hidden">{t('moderation.reaction', { emoji, count, names: who })}</span>
          </li>
        )
      })}
    </ul>
  )
}
