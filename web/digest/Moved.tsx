import { useTranslation } from '../i18n/use-translation.ts'
import css from './Digest.module.css'

/** How it changed against the week before: by a word and an arrow, since more is not always better. */
export function Moved({ change: { now, before } }: { change: { now: number; before: number } }) {
  const { t } = useTranslation()
  const by = Math.abs(now - before)
  if (now === before) return <span className={css.moved}>{t('digest.same')}</span>
  return (
    <span className={css.moved}>
      <span aria-hidden>{now > before ? '↑' : '↓'}</span> {t(now > before ? 'digest.more' : 'digest.fewer', { n: by })}
    </span>
  )
}
