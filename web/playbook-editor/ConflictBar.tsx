import { useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconUsers } from '../ui/icons.ts'
import css from './Editor.module.css'
import { exportFile } from './files.tsx'
import { keepLocally } from './local-copy.ts'
import type { Editor } from './use-editor.ts'

/** Somebody else was there in between: who, and the three ways on. Nothing is lost until one of them is chosen. */
export function ConflictBar({ editor, onReopen }: { editor: Editor; onReopen: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const { conflict } = editor
  if (!conflict) return null
  const who = conflict.by ?? t('editor.conflict.somebody')
  return (
    <section className={css.conflict} role="alert">
      <IconUsers size={20} stroke={1.7} aria-hidden />
      <div className={css.words}>
        <strong>{t(`editor.conflict.${conflict.kind}`, { who, version: conflict.version ?? 0 })}</strong>
        <p>{t('editor.conflict.text')}</p>
      </div>
      <div className={css.acts}>
        <Button
          tone="primary"
          size="compact"
          busy={busy}
          onClick={() => {
            setBusy(true)
            void editor.keepMine().finally(() => setBusy(false))
          }}
        >
          {t('editor.conflict.mine')}
        </Button>
        <Button
          size="compact"
          onClick={() => {
            keepLocally(editor.id).forget()
            onReopen()
          }}
        >
          {t('editor.conflict.theirs')}
        </Button>
        <Button tone="quiet" size="compact" onClick={() => exportFile(editor.document)}>
          {t('editor.conflict.exportMine')}
        </Button>
      </div>
    </section>
  )
}
