/** What everybody should know today: written here, read at the start of a shift; and who has read it. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { briefingsQuery } from '../../api/queries.ts'
import type { BriefingItem } from '../../api/types.ts'
import item from '../../briefing/Item.module.css'
import { Item } from '../../briefing/Item.tsx'
import { useTranslation } from '../../i18n/use-translation.ts'
import { namesOf } from '../../routing/names.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconPencil, IconPlus } from '../../ui/icons.ts'
import { toast } from '../../ui/toast.ts'
import { Head } from '../Head.tsx'
import { Loaded } from '../Loaded.tsx'
import page from '../Settings.module.css'
import { BriefingForm } from './BriefingForm.tsx'

export function BriefingPage() {
  const { t } = useTranslation()
  const query = useQuery(briefingsQuery())
  const { new: begun } = useSearch({ from: '/app/settings/briefing' })
  const [editing, setEditing] = useState<BriefingItem | 'new' | null>(null)
  const navigate = useNavigate()
  useEffect(() => {
    if (!begun) return
    setEditing('new')
    void navigate({ to: '/settings/briefing', search: {}, replace: true })
  }, [begun, navigate])
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className={page.stack}>
          <Head title={t('briefing.title')} sub={t('briefing.text')}>
            <Button tone="primary" icon={IconPlus} onClick={() => setEditing('new')}>
              {t('briefing.add')}
            </Button>
          </Head>
          {items.length === 0 ? (
            <p className={page.notice}>{t('briefing.none')}</p>
          ) : (
            <ul className={item.list}>
              {items.map((one) => (
                <li key={one.id}>
                  <Written item={one} onEdit={() => setEditing(one)} />
                </li>
              ))}
            </ul>
          )}
          {editing && <BriefingForm item={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
        </div>
      )}
    </Loaded>
  )
}

function Written({ item: one, onEdit }: { item: BriefingItem; onEdit: () => void }) {
  const { t } = useTranslation()
  const withdraw = useAct(() => api.withdrawBriefing({ params: { id: one.id } }), {
    stale: [['briefing']],
    done: () => toast({ id: 'saved', tone: 'plain', title: t('briefing.withdrawn') }),
  })
  const readers = one.readers ?? []
  const read = readers.filter(({ at }) => at !== null)
  const unread = readers.filter(({ at }) => at === null)
  return (
    <Item item={one}>
      <span className={item.meta}>{t('briefing.read', { count: read.length, of: readers.length })}</span>
      {read.length > 0 && <span className={item.meta}>{t('briefing.readBy', { names: namesOf(read) })}</span>}
      {unread.length > 0 && <span className={item.meta}>{t('briefing.notReadBy', { names: namesOf(unread) })}</span>}
      <div className={page.acts}>
        <IconButton icon={IconPencil} label={t('briefing.edit', { title: one.title })} onClick={onEdit} />
        <Button size="compact" tone="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
          {t('briefing.withdraw')}
        </Button>
      </div>
    </Item>
  )
}
