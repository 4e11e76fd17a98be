import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { PlaybookChange } from '../../src/core/playbook/changes.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { ProblemNote } from '../settings/ProblemNote.tsx'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { toast } from '../ui/toast.ts'
import { Changes } from './Changes.tsx'
import css from './Dialogs.module.css'
import type { Editor } from './use-editor.ts'

type Props = {
  editor: Editor
  changes: readonly PlaybookChange[] | null
  version: number
  onPublished: () => void
  onSelect: (id: string) => void
  onClose: () => void
}

/** The last look before it goes live: what changed, why, and whatever still keeps it from going. */
export function PublishDialog({ editor, changes, version, onPublished, onSelect, onClose }: Props) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const errors = editor.problems.filter(({ level }) => level === 'error')
  const publish = useAct(
    async () => {
      const revision = (await editor.flush())?.revision
      if (!revision) return null
      const body = { revision, based_on: editor.basedOn, note: note.trim() || null }
      return api.publishPlaybook({ params: { id: editor.id }, body })
    },
    {
      stale: [['playbook'], ['playbook-statistics']],
      failed: () => true,
      done: (published) => {
        if (!published) return
        toast({ id: 'published', tone: 'plain', title: t('trial.published', { version: published.version }) })
        onClose()
        onPublished()
      },
    },
  )
  return (
    <Modal opened onClose={onClose} title={t('trial.publishTitle', { version })}>
      <div className={css.body}>
        {errors.length > 0 ? (
          <ul className={css.errors} role="alert">
            {errors.map(({ at, code, node, text }) => (
              <li key={`${code}-${at}`}>
                <button type="button" className={css.link} onClick={() => node && onSelect(node)}>
                  {read(text)}
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <>
            <p>{t('trial.publishText')}</p>
            <section>
              <h3 className={css.heading}>{t('trial.whatChanged')}</h3>
              {changes === null ? <p>{t('trial.firstVersion')}</p> : <Changes changes={changes} />}
            </section>
            <Textarea
              label={t('trial.note')}
              attributes={{ input: { dir: 'auto' } }}
              autosize
              minRows={1}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              data-autofocus
            />
          </>
        )}
        <ProblemNote error={publish.error} />
        <DialogFoot>
          <Button tone="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            tone="primary"
            busy={publish.isPending}
            disabled={errors.length > 0}
            onClick={() => publish.mutate(undefined)}
          >
            {t('trial.publishIt')}
          </Button>
        </DialogFoot>
      </div>
    </Modal>
  )
}
