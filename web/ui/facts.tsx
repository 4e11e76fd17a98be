/** The small facts of a message or a case, each with an icon and a word: colour never speaks alone. */
import type { Icon } from '@tabler/icons-react'
import type { CaseFlag, CaseRow, Mode, Sentiment } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr } from './Bidi.tsx'
import css from './facts.module.css'
import { clockTime, compact, date, when } from './format.ts'
import {
  IconEye,
  IconHourglass,
  IconId,
  IconLanguage,
  IconLock,
  IconMoodEmpty,
  IconMoodSad,
  IconMoodSmile,
  IconRepeat,
  IconSendOff,
  IconSpeakerphone,
  IconSwords,
  IconWorld,
} from './icons.ts'

export function VisibilityLabel({ mode, bare = false }: { mode: Mode; bare?: boolean }) {
  const { t } = useTranslation()
  const Glyph = mode === 'public' ? IconWorld : IconLock
  return (
    <span className={css.fact} data-tone={mode}>
      <Glyph size={16} stroke={1.7} aria-hidden />
      {!bare && t(`message.${mode}`)}
    </span>
  )
}

const MOODS: Record<Sentiment, Icon> = { negative: IconMoodSad, neutral: IconMoodEmpty, positive: IconMoodSmile }

export function SentimentLabel({
  sentiment,
  severity,
  bare = false,
}: {
  sentiment: Sentiment | null
  severity: number
  bare?: boolean
}) {
  const { t } = useTranslation()
  if (!sentiment) return null
  const Glyph = MOODS[sentiment]
  return (
    <span className={css.fact} data-tone={sentiment}>
      <Glyph size={16} stroke={1.7} aria-hidden />
      {!bare && t(`sentiment.${sentiment}`)}
      {severity > 0 && <SeverityBars severity={severity} />}
    </span>
  )
}

const SEVERITIES = ['none', 'low', 'medium', 'high'] as const

/** The word for a severity of 0 to 3. */
export function severityName(severity: number): (typeof SEVERITIES)[number] {
  return SEVERITIES[severity] ?? 'none'
}

export function SeverityBars({ severity }: { severity: number }) {
  const { t } = useTranslation()
  return (
    <svg
      width="13"
      height="13"
      viewBox="0 0 13 13"
      role="img"
      aria-label={t(`flag.severity.${severityName(severity)}`)}
      className={css.bars}
    >
      {[1, 2, 3].map((level) => (
        <rect
          key={level}
          x={(level - 1) * 4.5}
          y={13 - level * 4.1}
          width="3.2"
          height={level * 4.1}
          rx="0.9"
          fill="currentColor"
          opacity={level <= severity ? 1 : 0.25}
        />
      ))}
    </svg>
  )
}

export function Reach({ n }: { n: number }) {
  const { t } = useTranslation()
  if (n <= 0) return null
  return (
    <span className={css.fact} role="img" aria-label={t('message.reach', { n: compact(n) })}>
      <IconEye size={16} stroke={1.7} aria-hidden />
      <Ltr>{compact(n)}</Ltr>
    </span>
  )
}

const FLAGS: [CaseFlag, Icon][] = [
  ['send_problem', IconSendOff],
  ['window_closing', IconHourglass],
  ['personal_data', IconId],
  ['competitor', IconSwords],
  ['repeated', IconRepeat],
  ['update_due', IconSpeakerphone],
  ['foreign_language', IconLanguage],
]

export type RowFlag = { flag: CaseFlag } | { dueAt: string }

/** The one flag a row has room for. A solved case says by when its follow-up is due. */
export function flagOf(row: Pick<CaseRow, 'flags' | 'status' | 'follow_up_due_at'>): RowFlag | null {
  if (row.status === 'solved' && row.follow_up_due_at) return { dueAt: row.follow_up_due_at }
  const first = FLAGS.find(([flag]) => row.flags.includes(flag))
  return first ? { flag: first[0] } : null
}

export function FlagLabel({ flag }: { flag: RowFlag }) {
  const { t } = useTranslation()
  if ('dueAt' in flag) {
    const time = date(flag.dueAt) === date(Date.now()) ? clockTime(flag.dueAt) : when(flag.dueAt)
    return (
      <span className={css.fact} data-tone="warn">
        <IconSpeakerphone size={16} stroke={1.7} aria-hidden />
        {t('loop.dueBy', { time })}
      </span>
    )
  }
  const Glyph = FLAGS.find(([name]) => name === flag.flag)?.[1] ?? IconId
  return (
    <span className={css.fact} data-tone={flag.flag === 'send_problem' ? 'negative' : 'warn'}>
      <Glyph size={16} stroke={1.7} aria-hidden />
      {t(`flag.${flag.flag}`)}
    </span>
  )
}
