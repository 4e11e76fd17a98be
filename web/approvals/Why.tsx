import { useTranslation } from '../i18n/use-translation.ts'
import { IconLock, IconWorld } from '../ui/icons.ts'
import { TimeRing } from '../ui/TimeRing.tsx'
import css from './Approvals.module.css'

/** Until when, why it waits, who asks, and what happens without an answer. */
export function Why({
  of,
  reason,
  falls,
}: {
  of: { asked_at: string; due_at: string; asked_by: { name: string } }
  reason: string
  falls: string
}) {
  const { t } = useTranslation()
  const clock = { started_at: of.asked_at, target_at: of.due_at, virtual_deadline: of.due_at, paused_until: null }
  return (
    <section className={css.why}>
      <TimeRing clock={clock} size={96} />
      <div>
        <h2>{reason}</h2>
        <p>
          {t('approval.asks', { name: of.asked_by.name })} {falls}
        </p>
      </div>
    </section>
  )
}

/** The customer's latest words. */
export function Theirs({ theirs, name }: { theirs: { text: string; visibility: 'public' | 'private' }; name: string }) {
  const { t } = useTranslation()
  return (
    <section className={css.said}>
      <h3 data-mode={theirs.visibility}>
        <Glyph mode={theirs.visibility} />
        {t(`approval.wrote.${theirs.visibility}`, { name })}
      </h3>
      <p className={css.body} dir="auto">
        {theirs.text}
      </p>
    </section>
  )
}

export function Glyph({ mode }: { mode: 'public' | 'private' }) {
  return mode === 'public' ? (
    <IconWorld size={18} stroke={1.8} aria-hidden />
  ) : (
    <IconLock size={18} stroke={1.8} aria-hidden />
  )
}

/** How many were granted lately, against the month before. */
export function Lately({ title, of }: { title: string; of: { month: number; before: number } }) {
  const { t } = useTranslation()
  const more = of.month - of.before
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {more === 0
          ? t('approval.same', { n: of.month })
          : t(more > 0 ? 'approval.up' : 'approval.down', { n: of.month, by: Math.abs(more) })}
      </dd>
    </div>
  )
}
