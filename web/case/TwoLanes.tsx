import type { Icon } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import type { BesidesReason } from '../../src/core/case/besides.ts'
import type { CaseView, GoodwillKind, Message, TimelineEntry } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { clockTime, date, money, when } from '../ui/format.ts'
import {
  IconCalendarEvent,
  IconCircleCheck,
  IconEraser,
  IconEye,
  IconEyeOff,
  IconGavel,
  IconGift,
  IconHelpCircle,
  IconHourglass,
  IconLock,
  IconLockFilled,
  IconMessageForward,
  IconMessageReport,
  IconShieldCheck,
  IconShieldExclamation,
  IconSpeakerphone,
  IconTool,
  IconUserCheck,
  IconUserQuestion,
  IconUserShare,
  IconWorld,
} from '../ui/icons.ts'
import { useDesk } from './desk.ts'
import css from './TwoLanes.module.css'

type Moment = {
  key: string
  at: string
  lane: 'public' | 'private'
  title: string
  text: string
  said: boolean
  icon: Icon
}

/** What everyone saw, beside what happened in private, by time. */
export function TwoLanes({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation()
  const { view } = useDesk()
  const moments = useMoments(view, entries)
  return (
    <section className={css.lanes} aria-label={t('loop.history')}>
      <h2 className={css.head} data-lane="public">
        <IconWorld size={18} stroke={1.8} aria-hidden /> {t('loop.everyoneSaw')}
      </h2>
      <h2 className={css.head} data-lane="private">
        <IconLockFilled size={17} aria-hidden /> {t('loop.happenedInPrivate')}
      </h2>
      <ol className={css.moments}>
        {moments.map(({ key, at, lane, title, text, said, icon: Glyph }) => (
          <li key={key} className={css.moment} data-lane={lane}>
            <div className={css.card}>
              <strong>
                <Glyph size={16} stroke={1.8} aria-hidden /> {title}
              </strong>
              {text && (
                <p dir={said ? 'auto' : undefined} className={css.text}>
                  <bdi>{text}</bdi>
                </p>
              )}
            </div>
            <Ltr className={css.time}>{date(at) === date(Date.now()) ? clockTime(at) : when(at, { full: true })}</Ltr>
          </li>
        ))}
      </ol>
    </section>
  )
}

const STEPS: Partial<Record<string, Icon>> = {
  'case.moved': IconLock,
  'case.solved': IconTool,
  'case.closed': IconCircleCheck,
  'case.reopened': IconMessageReport,
  'case.assigned': IconUserShare,
  'responsible.notified': IconUserShare,
  'responsible.escalated': IconUserShare,
  'responsible.declined': IconUserQuestion,
  'responsible.acknowledged': IconUserCheck,
  'policy.asked': IconHelpCircle,
  'policy.answered': IconHelpCircle,
  'update.promised': IconCalendarEvent,
  'approval.required': IconShieldCheck,
  'timer.started': IconHourglass,
  'timer.stopped': IconHourglass,
  'message.hidden': IconEyeOff,
  'message.shown': IconEye,
  'approval.asked': IconGavel,
  'approval.questioned': IconGavel,
  'approval.answered': IconGavel,
  'approval.granted': IconGavel,
  'approval.refused': IconGavel,
  'approval.expired': IconGavel,
  'approval.withdrawn': IconGavel,
  'guardrail.overridden': IconShieldExclamation,
  'reply.besides': IconMessageForward,
  'customer.erased': IconEraser,
  'goodwill.given': IconGift,
  'goodwill.cancelled': IconGift,
  'goodwill.asked': IconGavel,
  'goodwill.refused': IconGavel,
  'goodwill.expired': IconGavel,
  'goodwill.withdrawn': IconGavel,
}

/** What everybody could see happen. */
const PUBLIC_STEPS = new Set(['message.hidden', 'message.shown'])

function useMoments(view: CaseView, entries: TimelineEntry[]): Moment[] {
  const { t } = useTranslation()
  const me = useMe()
  const published = new Map(
    entries.flatMap(({ type, data }) =>
      type === 'reply.published' ? [[String(data.messageId), String(data.purpose)] as const] : [],
    ),
  )
  const said = view.conversations.flatMap(({ visibility, messages }) =>
    messages
      .filter(({ direction, author }) => direction === 'out' || author.is_customer)
      .map((message): Moment => {
        const purpose = published.get(message.id)
        const ours = message.direction === 'out'
        return {
          key: message.id,
          at: message.filed_at,
          lane: visibility,
          title: ours
            ? purpose
              ? t(`reply.purpose.${purpose as 'answer'}`)
              : t('history.weWrote')
            : t('history.wrote', { name: message.author.name }),
          text: words(message),
          said: true,
          icon: !ours ? IconMessageReport : purpose === 'follow_up' ? IconSpeakerphone : IconMessageForward,
        }
      }),
  )
  // Whom a request reached.
  const told = (ids: unknown) =>
    Array.isArray(ids) ? me.people.flatMap(({ id, name }) => (ids.includes(id) ? name : [])).join(', ') : ''
  const done = entries.flatMap(({ type, at, by, seq, data }): Moment[] => {
    const icon = STEPS[type]
    // Taking a case by answering it is no news.
    if (!icon || (type === 'case.assigned' && data.personId === by?.id)) return []
    const note = typeof data.note === 'string' ? data.note : ''
    // A reason in a person's own words.
    const why = type === 'guardrail.overridden' ? String(data.reason ?? '') : ''
    const besides = type === 'reply.besides' ? t(`watching.besides.${data.reason as BesidesReason}`) : ''
    return [
      {
        key: `${type}-${seq}`,
        at,
        // The end is for everyone when everyone read how it ended.
        lane:
          PUBLIC_STEPS.has(type) || (type === 'case.closed' && view.loop.followed_up?.skipped === null)
            ? 'public'
            : 'private',
        title: t(`history.${titleOf(type, data)}`),
        text: [
          by?.name,
          benefitOf(t, data),
          told(data.asked),
          reasonOf(t, data.reason),
          declined(type, data.reason),
          why,
          besides,
          note,
        ]
          .filter(Boolean)
          .join(' · '),
        said: false,
        icon,
      },
    ]
  })
  return [...said, ...done].sort((a, b) => a.at.localeCompare(b.at))
}

/** What was asked for and approved is no gift of one's own. */
const titleOf = (type: string, data: TimelineEntry['data']) =>
  type === 'goodwill.given' && data.request ? 'goodwill_granted' : (type.replace('.', '_') as 'case_solved')

const declined = (type: string, reason: unknown): string =>
  type === 'responsible.declined' && typeof reason === 'string' ? reason : ''

/** «Refund ₪100», of a step of goodwill. */
const benefitOf = (t: TFunction<'desk'>, { kind, amount, currency }: TimelineEntry['data']): string =>
  typeof amount === 'number' && typeof currency === 'string'
    ? `${t(`goodwill.kind.${kind as GoodwillKind}`)} ${money(amount, currency)}`
    : ''

const reasonOf = (t: TFunction<'desk'>, reason: unknown): string =>
  reason === 'spam' || reason === 'abuse' || reason === 'personal_data' ? t(`moderation.reasons.${reason}`) : ''

function words(message: Message): string {
  const text = message.parts.map((part) => ('text' in part ? part.text : '•••')).join('')
  return text.length > 110 ? `${text.slice(0, 108).trimEnd()}…` : text
}
