import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { client, playbookQuery } from '../api/queries.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Confirm } from '../settings/Confirm.tsx'
import { Loaded } from '../settings/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { when } from '../ui/format.ts'
import { Changes } from './Changes.tsx'
import css from './Dialogs.module.css'
import { exportFile } from './files.tsx'
import { keepLocally } from './local-copy.ts'
import { versionsQuery } from './queries.ts'

type Props = {
  id: string
  /** Of the draft that going back would replace; null when there is none. */
  revision: string | null
  mayEdit: boolean
  onReverted: () => void
  onClose: () => void
}

/** Every version: when, by whom, why, and what it changed; and the way back to it. */
export function VersionsDialog({ id, revision, mayEdit, onReverted, onClose }: Props) {
  const { t } = useTranslation()
  const query = useQuery(versionsQuery(id))
  const [asking, setAsking] = useState<number | null>(null)
  const revert = useAct((version: number) => api.revertPlaybook({ params: { id }, body: { version, revision } }), {
    stale: [['playbook']],
    done: () => {
      keepLocally(id).forget()
      onClose()
      onReverted()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('playbooks.history')} size="lg">
      <Loaded part query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('playbooks.neverPublished')}</p>
          ) : (
            <ol className={css.versions}>
              {items.map(({ version, published_at, published_by, note, changes }, at) => (
                <li key={version}>
                  <div className={css.row}>
                    <strong className={css.grow}>{t('playbooks.version', { n: version })}</strong>
                    <Button
                      size="compact"
                      tone="quiet"
                      onClick={async () => exportFile(await client.ensureQueryData(playbookQuery(id, version)))}
                    >
                      {t('playbooks.export')}
                    </Button>
                    {mayEdit && at > 0 && (
                      <Button size="compact" onClick={() => setAsking(version)}>
                        {t('playbooks.backTo')}
                      </Button>
                    )}
                  </div>
                  <p className={css.sub}>
                    {published_by
                      ? t('playbooks.publishedBy', { when: when(published_at, { full: true }), who: published_by })
                      : t('playbooks.publishedAt', { when: when(published_at, { full: true }) })}
                  </p>
                  {note && (
                    <p dir="auto">
                      <bdi>{note}</bdi>
                    </p>
                  )}
                  <Changes changes={changes} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      <Confirm
        opened={asking !== null}
        title={t('playbooks.backTo')}
        act={t('playbooks.backTo')}
        busy={revert.isPending}
        onAct={() => asking !== null && revert.mutate(asking)}
        onClose={() => setAsking(null)}
      >
        {t('playbooks.backToText', { n: asking ?? 0 })} {revision !== null && t('playbooks.overDraft')}
      </Confirm>
    </Modal>
  )
}
