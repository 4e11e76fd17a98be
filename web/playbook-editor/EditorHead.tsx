import { Menu } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { changesBetween } from '../../src/core/playbook/changes.ts'
import type { PlaybookDocument } from '../../src/core/playbook/schema.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Confirm } from '../settings/Confirm.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronRight,
  IconDotsVertical,
  IconHistory,
  IconPencil,
  IconTrash,
} from '../ui/icons.ts'
import { useLayout } from '../ui/layout.ts'
import { useTitle } from '../ui/use-title.ts'
import css from './Editor.module.css'
import { exportFile, FilePick } from './files.tsx'
import { IconArrowsDiff, IconDownload, IconPlayerPlay, IconUpload } from './icons.ts'
import { labelOf } from './look.ts'
import { PublishDialog } from './PublishDialog.tsx'
import { ReplayDialog } from './ReplayDialog.tsx'
import { TryDialog } from './TryDialog.tsx'
import type { Editor } from './use-editor.ts'
import { VersionsDialog } from './VersionsDialog.tsx'

type Dialog = 'try' | 'replay' | 'publish' | 'versions' | 'discard'
type Props = {
  editor: Editor
  published: PlaybookDocument | null
  onReopen: () => void
  onSelect: (id: string) => void
}

/** What is being written and how it stands; and what can be done with it. */
export function EditorHead({ editor, published, onReopen, onSelect }: Props) {
  const { t } = useTranslation()
  const phone = useLayout() === 'phone'
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const changes = useMemo(
    () => (published ? changesBetween(published, editor.document) : null),
    [published, editor.document],
  )
  const version = (editor.basedOn ?? 0) + 1
  const name = labelOf(editor.document.name, t('playbooks.title'))
  const discard = useAct(
    async () => {
      const revision = (await editor.flush())?.revision
      if (revision) await api.discardPlaybookDraft({ params: { id: editor.id }, body: { revision } })
    },
    {
      stale: [['playbook']],
      done: () => (published ? onReopen() : void navigate({ to: '/settings/playbook' })),
    },
  )
  useTitle(t('editor.heading', { name }))
  const waits = changes === null || changes.length > 0
  return (
    <header className={css.head}>
      <Link to="/settings/playbook" className={css.back} aria-label={t('editor.back')} title={t('editor.back')}>
        <IconChevronRight size={20} stroke={1.8} className={css.chevron} aria-hidden />
      </Link>
      <div className={css.heading}>
        <h1 className={css.title}>{t('editor.heading', { name })}</h1>
        <span className={css.badge} data-draft={waits || undefined}>
          {waits && <IconPencil size={15} stroke={1.8} aria-hidden />}
          {changes === null
            ? t('editor.draftNew')
            : waits
              ? t('editor.draftOf', { count: changes.length, version: editor.basedOn })
              : t('editor.asPublished', { version: editor.basedOn })}
        </span>
        {!editor.readOnly && (
          <span className={css.saving} role="status" data-state={editor.saving}>
            {t(`editor.saving.${editor.saving}`)}
          </span>
        )}
      </div>
      <div className={css.acts}>
        <IconButton
          icon={IconArrowBackUp}
          mirror
          label={t('editor.undo')}
          disabled={!editor.undo}
          onClick={() => editor.undo?.()}
        />
        <IconButton
          icon={IconArrowForwardUp}
          mirror
          label={t('editor.redo')}
          disabled={!editor.redo}
          onClick={() => editor.redo?.()}
        />
        <FilePick onRead={(document) => editor.change(() => document)}>
          {(pick) => (
            <Menu position="bottom-end" width={240}>
              <Menu.Target>
                <IconButton icon={IconDotsVertical} label={t('editor.more')} size={phone ? 'large' : 'normal'} />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconHistory size={18} stroke={1.7} />} onClick={() => setDialog('versions')}>
                  {t('playbooks.history')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconDownload size={18} stroke={1.7} />}
                  onClick={() => exportFile(editor.document)}
                >
                  {t('playbooks.export')}
                </Menu.Item>
                {!editor.readOnly && (
                  <>
                    <Menu.Item leftSection={<IconUpload size={18} stroke={1.7} />} onClick={pick}>
                      {t('playbooks.import')}
                    </Menu.Item>
                    {(editor.revision !== null || waits) && (
                      <Menu.Item
                        leftSection={<IconTrash size={18} stroke={1.7} />}
                        onClick={() => setDialog('discard')}
                      >
                        {t('playbooks.discard')}
                      </Menu.Item>
                    )}
                  </>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </FilePick>
        <Button tone="quiet" icon={IconArrowsDiff} onClick={() => setDialog('replay')}>
          {t('editor.compare')}
        </Button>
        <Button icon={IconPlayerPlay} onClick={() => setDialog('try')}>
          {t('editor.try')}
        </Button>
        {!editor.readOnly && (
          <Button tone="primary" disabled={!waits} onClick={() => setDialog('publish')}>
            {t('editor.publish', { version })}
          </Button>
        )}
      </div>
      {dialog === 'try' && <TryDialog editor={editor} onClose={() => setDialog(null)} />}
      {dialog === 'replay' && <ReplayDialog editor={editor} onClose={() => setDialog(null)} />}
      {dialog === 'publish' && (
        <PublishDialog
          editor={editor}
          changes={changes}
          version={version}
          onPublished={onReopen}
          onSelect={(id) => {
            setDialog(null)
            onSelect(id)
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'versions' && (
        <VersionsDialog
          id={editor.id}
          revision={editor.revision}
          mayEdit={!editor.readOnly}
          onReverted={onReopen}
          onClose={() => setDialog(null)}
        />
      )}
      <Confirm
        opened={dialog === 'discard'}
        title={t('playbooks.discard')}
        act={t('playbooks.discardYes')}
        busy={discard.isPending}
        onAct={() => discard.mutate(undefined)}
        onClose={() => setDialog(null)}
      >
        {t(published ? 'playbooks.discardAsk' : 'playbooks.discardAll')}
      </Confirm>
    </header>
  )
}
