import { apologizesForDelay } from '../../src/core/replies/apology.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconHourglass } from '../ui/icons.ts'
import css from './Replies.module.css'

/** After a long silence of ours, whatever is written: the apology is one press away until it stands there. */
export function ApologyChip({ due, body, onPut }: { due: boolean; body: string; onPut: () => void }) {
  const { t } = useTranslation()
  if (!due || apologizesForDelay(body)) return null
  return (
    <button type="button" className={css.apology} title={t('replies.apologyDue')} onClick={onPut}>
      <IconHourglass size={16} stroke={1.7} aria-hidden />
      {t('replies.apologizeFirst')}
    </button>
  )
}
