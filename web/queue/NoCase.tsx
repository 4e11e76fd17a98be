import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { LogoMark } from '../ui/Logo.tsx'
import css from './Empty.module.css'

/** The case pane before a case is chosen. */
export function NoCase({ empty }: { empty: boolean }) {
  const { t } = useTranslation()
  const { sample_data } = useMe()
  return (
    <div className={css.empty}>
      <LogoMark size={72} />
      {!empty && <p className={css.text}>{t('queue.firstCase')}</p>}
      {sample_data && (
        <p className={css.text}>
          <a href="/sandbox" target="_blank" rel="noreferrer">
            {t('queue.seeWall')}
          </a>{' '}
          · {t('queue.seeWallText')}
        </p>
      )}
    </div>
  )
}
