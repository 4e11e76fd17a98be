/** The same draft on two devices: says when the other words were written, and shows them beside the ones that won. */
import { useState } from 'react'
import type { DraftMode } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { when } from '../ui/format.ts'
import { IconDevices, IconX } from '../ui/icons.ts'
import css from './OtherDraft.module.css'
import type { Drafts } from './use-drafts.ts'

export function OtherDraft({ drafts, mode }: { drafts: Drafts; mode: DraftMode }) {
  const { t } = useTranslation()
  const [shown, show] = useState(false)
  const other = drafts.others[mode]
  if (!other) return null
  const time = when(new Date(other.at).toISOString())
  return (
    <div className={css.box} role="status">
      <p className={css.line}>
        <IconDevices size={17} stroke={1.7} aria-hidden />
        <span className={css.words}>{t(`composer.otherDraft.${other.from}`, { time })}</span>
        <button type="button" className={css.link} aria-expanded={shown} onClick={() => show(!shown)}>
          {t(shown ? 'composer.otherDraft.hide' : 'composer.otherDraft.show')}
        </button>
        <IconButton
          size="compact"
          icon={IconX}
          label={t('composer.otherDraft.forget')}
          onClick={() => drafts.settle(mode, false)}
        />
      </p>
      {shown && (
        <>
          <p className={css.text} dir="auto">
            {other.body}
          </p>
          <Button size="compact" onClick={() => drafts.settle(mode, true)}>
            {t('composer.otherDraft.use')}
          </Button>
        </>
      )}
    </div>
  )
}
