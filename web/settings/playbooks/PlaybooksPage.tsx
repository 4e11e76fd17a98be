/** The playbooks there are, who walks which, and the ready ones to begin with. */
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api, type Input } from '../../api/api.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { FilePick } from '../../playbook-editor/files.tsx'
import { IconUpload } from '../../playbook-editor/icons.ts'
import { type PlaybookItem, playbooksQuery, type ReadyItem } from '../../playbook-editor/queries.ts'
import { VersionsDialog } from '../../playbook-editor/VersionsDialog.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { when } from '../../ui/format.ts'
import { IconBinaryTree, IconCopy, IconHistory, IconPencil } from '../../ui/icons.ts'
import { Head } from '../Head.tsx'
import { Loaded } from '../Loaded.tsx'
import page from '../Settings.module.css'
import css from './Playbooks.module.css'

export function PlaybooksPage() {
  const { t } = useTranslation()
  const query = useQuery(playbooksQuery())
  const navigate = useNavigate()
  const create = useAct((body: Input<'createPlaybook'>['body']) => api.createPlaybook({ body }), {
    stale: [['playbook']],
    done: ({ id }) => void navigate({ to: '/playbook/$playbookId', params: { playbookId: id } }),
  })
  return (
    <Loaded query={query}>
      {({ items, ready }) => (
        <div className={page.stack}>
          <Head title={t('playbooks.title')} sub={t('playbooks.text')} />
          {items.length === 0 ? (
            <p className={page.notice}>{t('playbooks.none')}</p>
          ) : (
            <ul className={page.card}>
              {items.map((item) => (
                <PlaybookRow
                  key={item.id}
                  item={item}
                  busy={create.isPending}
                  onCopy={() => create.mutate({ copy_of: item.id })}
                />
              ))}
            </ul>
          )}
          <Choices items={items} />
          <section className={`${page.card} ${page.pad} ${page.stack}`}>
            <div className={css.head}>
              <div className={page.main}>
                <h2 className={page.section}>{t('playbooks.begin')}</h2>
                <p className={page.text}>{t('playbooks.beginText')}</p>
              </div>
              <FilePick onRead={(document) => create.mutate({ document })}>
                {(pick) => (
                  <Button icon={IconUpload} busy={create.isPending} onClick={pick}>
                    {t('playbooks.fromFile')}
                  </Button>
                )}
              </FilePick>
            </div>
            <ul className={css.ready}>
              {ready.map((one) => (
                <ReadyCard
                  key={one.id}
                  ready={one}
                  busy={create.isPending}
                  onBegin={() => create.mutate({ ready: one.id })}
                />
              ))}
            </ul>
          </section>
        </div>
      )}
    </Loaded>
  )
}

function PlaybookRow({ item, busy, onCopy }: { item: PlaybookItem; busy: boolean; onCopy: () => void }) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const [history, setHistory] = useState(false)
  const names = brands.filter(({ id }) => item.brand_ids.includes(id)).map(({ name }) => name)
  const published = item.published_at && {
    when: when(item.published_at, { full: true }),
    who: item.published_by ?? '',
  }
  return (
    <li className={page.row}>
      <IconBinaryTree size={22} stroke={1.6} aria-hidden />
      <div className={page.main}>
        <p className={page.name}>
          {read(item.name)}{' '}
          {item.version !== null && <span className={css.version}>{t('playbooks.version', { n: item.version })}</span>}
          {item.draft && <span className={css.draft}>{t('playbooks.draftWaiting')}</span>}
        </p>
        <p className={page.small}>
          {published
            ? published.who
              ? t('playbooks.publishedBy', published)
              : t('playbooks.publishedAt', published)
            : t('playbooks.neverPublished')}
          {item.draft?.updated_by &&
            ` · ${t('playbooks.draftBy', { who: item.draft.updated_by, when: when(item.draft.updated_at, { full: true }) })}`}
        </p>
        <p className={page.small}>
          {names.length > 0 ? t('playbooks.walkedBy', { brands: names.join(', ') }) : t('playbooks.walkedByNobody')}
          {!item.may_edit && ` · ${t('playbooks.othersWalk')}`}
        </p>
      </div>
      <IconButton icon={IconHistory} label={t('playbooks.history')} onClick={() => setHistory(true)} />
      {item.version !== null && (
        <IconButton icon={IconCopy} label={t('playbooks.copy')} disabled={busy} onClick={onCopy} />
      )}
      <Link to="/playbook/$playbookId" params={{ playbookId: item.id }} className={css.edit}>
        <IconPencil size={18} stroke={1.7} aria-hidden />
        {t(item.may_edit ? 'playbooks.edit' : 'playbooks.open')}
        <span className="hidden">: {read(item.name)}</span>
      </Link>
      {history && (
        <VersionsDialog
          id={item.id}
          revision={item.draft?.revision ?? null}
          mayEdit={item.may_edit}
          onReverted={() => undefined}
          onClose={() => setHistory(false)}
        />
      )}
    </li>
  )
}

/** Which playbook new cases walk: one for all, and another for a brand that needs its own. */
function Choices({ items }: { items: PlaybookItem[] }) {
  const { t } = useTranslation()
  const { brands } = useMe()
  const choose = useAct(
    (body: { brand_id: string | null; playbook_id: string | null }) => api.choosePlaybook({ body }),
    { stale: [['playbook']] },
  )
  const published = items.filter(({ version }) => version !== null)
  if (published.length === 0) return null
  const data = published.map(({ id, name }) => ({ value: id, label: read(name) }))
  const everybody = published.find((one) => one.organization_wide)?.id ?? null
  return (
    <section className={`${page.card} ${page.pad} ${page.stack}`}>
      <div>
        <h2 className={page.section}>{t('playbooks.who')}</h2>
        <p className={page.text}>{t('playbooks.whoText')}</p>
      </div>
      <div className={css.choices}>
        <Select
          label={t('playbooks.organization')}
          allowDeselect={false}
          disabled={choose.isPending}
          value={everybody}
          data={data}
          onChange={(id) => id && id !== everybody && choose.mutate({ brand_id: null, playbook_id: id })}
        />
        {brands.map((brand) => {
          const own = items.find(({ chosen_by }) => chosen_by.includes(brand.id))?.id ?? ''
          return (
            <Select
              key={brand.id}
              label={brand.name}
              allowDeselect={false}
              disabled={choose.isPending}
              value={own}
              data={[{ value: '', label: t('playbooks.likeAll') }, ...data]}
              onChange={(id) =>
                id !== null && id !== own && choose.mutate({ brand_id: brand.id, playbook_id: id || null })
              }
            />
          )
        })}
      </div>
    </section>
  )
}

function ReadyCard({ ready, busy, onBegin }: { ready: ReadyItem; busy: boolean; onBegin: () => void }) {
  const { t } = useTranslation()
  return (
    <li className={css.card}>
      <h3 className={css.name}>{read(ready.name)}</h3>
      <p className={page.text}>{read(ready.about)}</p>
      <Button size="compact" busy={busy} onClick={onBegin}>
        {t('playbooks.beginThis')}
        <span className="hidden">: {read(ready.name)}</span>
      </Button>
    </li>
  )
}
