import type { DraftMode } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { IconLock, IconNote, IconWorld } from '../ui/icons.ts'
import css from './ModeSwitch.module.css'

const MODES = [
  ['public', IconWorld],
  ['private', IconLock],
  ['internal', IconNote],
] as const

export function ModeSwitch({ mode, onSwitch }: { mode: DraftMode; onSwitch: (mode: DraftMode) => void }) {
  const { t } = useTranslation()
  const step = (by: 1 | -1) => {
    const at = MODES.findIndex(([name]) => name === mode)
    onSwitch(MODES[(at + by + MODES.length) % MODES.length]?.[0] ?? mode)
  }
  return (
    <div className={css.switch} role="radiogroup" aria-label={t('composer.whoSees')}>
      {MODES.map(([name, Glyph]) => (
        // biome-ignore lint/a11y/useSemanticElements: drawn as the three places themselves
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={mode === name}
          tabIndex={mode === name ? 0 : -1}
          data-mode={name}
          onClick={() => onSwitch(name)}
          onKeyDown={(event) => {
            const forward =
              event.key === 'ArrowDown' || event.key === (document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
            const back = event.key === 'ArrowUp' || event.key === (document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft')
            if (forward || back) step(forward ? 1 : -1)
          }}
        >
          <Glyph size={17} stroke={1.8} aria-hidden />
          {t(`message.${name}`)}
        </button>
      ))}
    </div>
  )
}
