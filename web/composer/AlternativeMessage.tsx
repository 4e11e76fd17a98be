import { useState } from 'react'
import type { Checked } from '../../src/core/guardrails/check.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconLockFilled, IconPencil, IconShieldCheck, IconShieldExclamation, IconWorld } from '../ui/icons.ts'
import css from './AlternativePanel.module.css'
import { ScreenshotCheck } from './ScreenshotCheck.tsx'

type Props = {
  mode: 'public' | 'private'
  text: string
  checked: Checked
  /** Who will see it. */
  who: string
  onWrite: (text: string) => void
}

/** One of the two messages: as it will read, with what the checks say of it, and open to be changed. */
export function AlternativeMessage({ mode, text, checked, who, onWrite }: Props) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const Glyph = mode === 'public' ? IconWorld : IconLockFilled
  const worst = checked.findings[0]
  return (
    <section className={css.message} data-mode={mode} aria-label={t(`message.${mode}`)}>
      <header className={css.place}>
        <Glyph size={17} stroke={1.8} aria-hidden />
        <strong>{t(`message.${mode}`)}</strong>
        <bdi className={css.who}>{who}</bdi>
      </header>
      {editing ? (
        <textarea
          className={css.edit}
          dir="auto"
          rows={5}
          value={text}
          data-answer=""
          aria-label={t(`composer.label.${mode}`)}
          // biome-ignore lint/a11y/noAutofocus: somebody just asked to write here
          autoFocus
          onChange={(event) => onWrite(event.target.value)}
        />
      ) : (
        <p className={css.body} dir="auto">
          {text}
        </p>
      )}
      {mode === 'private' && checked.screenshot !== null && <ScreenshotCheck passed={checked.screenshot} />}
      <footer className={css.foot}>
        {worst ? (
          <span className={css.found} data-level={worst.level}>
            <IconShieldExclamation size={17} stroke={1.8} aria-hidden /> {read(worst.what)}
          </span>
        ) : (
          <span className={css.passed}>
            <IconShieldCheck size={17} stroke={1.8} aria-hidden /> {t('guardrail.passed')}
          </span>
        )}
        <Button size="compact" tone="quiet" icon={IconPencil} onClick={() => setEditing((on) => !on)}>
          {t(editing ? 'alternative.done' : 'alternative.edit')}
        </Button>
      </footer>
    </section>
  )
}
