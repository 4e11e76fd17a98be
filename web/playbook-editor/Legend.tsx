import { useTranslation } from '../i18n/use-translation.ts'
import { IconLock, IconWorld } from '../ui/icons.ts'
import css from './Canvas.module.css'

/** What the shapes of the canvas mean. */
export function Legend() {
  const { t } = useTranslation()
  return (
    <div className={css.legend}>
      <span>
        <span className={css.number}>1</span> {t('editor.legend.question')}
      </span>
      <span data-place="public">
        <IconWorld size={16} stroke={1.8} aria-hidden /> {t('editor.legend.public')}
      </span>
      <span data-place="private">
        <IconLock size={16} stroke={1.8} aria-hidden /> {t('editor.legend.private')}
      </span>
      <span>
        <span className={css.dot} /> {t('editor.legend.closes')}
      </span>
      <span>
        <span className={css.bar} /> {t('editor.legend.thick')}
      </span>
      <span>
        <span className={css.bar} data-dashed /> {t('editor.legend.dashed')}
      </span>
    </div>
  )
}
