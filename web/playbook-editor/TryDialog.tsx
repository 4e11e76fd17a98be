/** One real alert walked by the draft: each question with what is suggested and why, and what people really answered. */
import { Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type PlaybookDocument, playbookDocument } from '../../src/core/playbook/schema.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { IconSearch } from '../ui/icons.ts'
import css from './Dialogs.module.css'
import type { Trial } from './queries.ts'
import { TryWalk } from './TryWalk.tsx'
import type { Editor } from './use-editor.ts'

export function TryDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation()
  const [trial, setTrial] = useState<{ of: Trial; document: PlaybookDocument } | null>(null)
  const blocked = editor.problems.some(({ level }) => level === 'error')
  const begin = useAct(
    async (caseId: string) => {
      const saved = await editor.flush()
      if (!saved) return null
      const body = { revision: saved.revision, case_id: caseId }
      const of = await api.tryPlaybook({ params: { id: editor.id }, body })
      return { of, document: playbookDocument.parse(editor.document) }
    },
    { done: setTrial },
  )
  return (
    <Modal opened onClose={onClose} title={t('trial.tryTitle')} size="lg">
      <div className={css.body}>
        <p className={css.sub}>{t('trial.tryText')}</p>
        {blocked ? (
          <p role="alert">{t('trial.needsFix')}</p>
        ) : trial ? (
          <TryWalk key={trial.of.case.id} trial={trial.of} document={trial.document} onAnother={() => setTrial(null)} />
        ) : (
          <ChooseCase busy={begin.isPending ? (begin.variables ?? null) : null} onChoose={(id) => begin.mutate(id)} />
        )}
      </div>
    </Modal>
  )
}

function ChooseCase({ busy, onChoose }: { busy: string | null; onChoose: (id: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const query = useQuery({
    queryKey: ['cases', 'to-try'],
    queryFn: () => api.listCases({ query: { limit: 100 } }),
  })
  const wanted = text.trim().toLowerCase()
  const items = (query.data?.items ?? []).filter(
    ({ customer, excerpt }) => wanted === '' || `${customer.name} ${excerpt}`.toLowerCase().includes(wanted),
  )
  return (
    <>
      <TextInput
        label={t('trial.choose')}
        placeholder={t('trial.search')}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        attributes={{ input: { dir: 'auto' } }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {query.data && query.data.items.length === 0 && <p>{t('trial.noCases')}</p>}
      <ul className={css.choices}>
        {items.slice(0, 12).map(({ id, customer, channel, excerpt, number }) => (
          <li key={id}>
            <button
              type="button"
              className={css.choice}
              aria-busy={busy === id || undefined}
              onClick={() => busy === null && onChoose(id)}
            >
              <ChannelIcon kind={channel.kind} size={18} />
              <span className={css.words}>
                <strong>{t('trial.wrote', { name: customer.name, number })}</strong>
                <span className={css.excerpt} dir="auto">
                  {excerpt}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

export function Again({ onAgain, onAnother }: { onAgain: () => void; onAnother: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={css.row}>
      <Button tone="quiet" size="compact" onClick={onAgain}>
        {t('trial.again')}
      </Button>
      <Button tone="quiet" size="compact" onClick={onAnother}>
        {t('trial.another')}
      </Button>
    </div>
  )
}
