import { useTranslation } from '../i18n/use-translation.ts'
import { IconCamera, IconCircleCheck, IconCircleX } from '../ui/icons.ts'
import css from './ScreenshotCheck.module.css'

/** The one question that only private words are asked, with its answer. */
export function ScreenshotCheck({ passed }: { passed: boolean }) {
  const { t } = useTranslation()
  const Glyph = passed ? IconCircleCheck : IconCircleX
  return (
    <p className={css.check} data-passed={passed || undefined}>
      <IconCamera size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{t('guardrail.screenshot')}</strong>
        <small>{t(passed ? 'guardrail.screenshotGood' : 'guardrail.screenshotBad')}</small>
      </span>
      <span className={css.result}>
        <Glyph size={17} stroke={1.9} aria-hidden /> {t(passed ? 'guardrail.yes' : 'guardrail.no')}
      </span>
    </p>
  )
}
