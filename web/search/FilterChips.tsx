import { type Chip, written } from '../../src/core/search/chips.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconX } from '../ui/icons.ts'
import css from './Search.module.css'

/** What the search is narrowed to. Backspace at the beginning of the words takes off the last one. */
export function FilterChips({ chips, onTakeOff }: { chips: readonly Chip[]; onTakeOff: (at: number) => void }) {
  const { t } = useTranslation()
  return chips.map((chip, at) => (
    <span key={written(chip)} className={css.chip}>
      <bdi>
        {chip.typed}: {'\u2068'}
        {chip.value}
        {'\u2069'}
      </bdi>
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('search.takeOff', { filter: written(chip) })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onTakeOff(at)}
      >
        <IconX size={14} stroke={2} aria-hidden />
      </button>
    </span>
  ))
}
