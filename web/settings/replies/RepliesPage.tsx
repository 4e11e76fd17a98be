/** What is said again and again: found, filtered, seen how much it is used and which language fell behind. */
import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { SavedReply } from '../../api/types.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useBrand, useMe } from '../../person/me.ts'
import { findSaved } from '../../replies/use-replies.ts'
import { Button } from '../../ui/Button.tsx'
import { IconPlus, IconSearch, IconTemplate } from '../../ui/icons.ts'
import { toast } from '../../ui/toast.ts'
import { Head } from '../Head.tsx'
import { Loaded } from '../Loaded.tsx'
import { channelsQuery, repliesQuery } from '../queries.ts'
import page from '../Settings.module.css'
import css from './Replies.module.css'
import { ReplyEditor } from './ReplyEditor.tsx'
import { ReplyRow } from './ReplyRow.tsx'
import { useKindNames } from './use-kind-names.ts'

export function RepliesPage() {
  const { t } = useTranslation()
  const query = useQuery(repliesQuery())
  const me = useMe()
  const here = useBrand()
  const [editing, setEditing] = useState<SavedReply | 'new' | null>(null)
  const brandId = here?.id ?? me.brands[0]?.id ?? null
  const starter = useAct(() => api.addStarterReplies({ params: { id: brandId ?? '' } }), {
    stale: [['replies']],
    done: ({ added }) =>
      toast({
        id: 'starter',
        tone: 'plain',
        title: added === 0 ? t('replies.starterAll') : t('replies.starterAdded', { count: added }),
      }),
  })
  const basic = (
    <Button busy={starter.isPending} disabled={!brandId} onClick={() => starter.mutate(undefined)}>
      {t('replies.starter')}
    </Button>
  )
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className={page.stack}>
          <Head title={t('replies.title')} sub={t('replies.text')}>
            {items.length > 0 && basic}
            <Button tone="primary" icon={IconPlus} onClick={() => setEditing('new')}>
              {t('replies.add')}
            </Button>
          </Head>
          {items.length === 0 ? (
            <section className={`${page.card} ${page.empty}`}>
              <IconTemplate size={36} stroke={1.5} aria-hidden />
              <h2>{t('replies.empty')}</h2>
              <p>{t('replies.emptyText')}</p>
              {basic}
            </section>
          ) : (
            <List items={items} onEdit={setEditing} />
          )}
          {editing && (
            <ReplyEditor
              reply={editing === 'new' ? null : editing}
              brandId={brandId}
              onClose={() => setEditing(null)}
            />
          )}
        </div>
      )}
    </Loaded>
  )
}

function List({ items, onEdit }: { items: SavedReply[]; onEdit: (reply: SavedReply) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const here = useBrand()
  const kindNames = useKindNames()
  const { data: channels } = useQuery(channelsQuery())
  const [typed, setTyped] = useState('')
  const [brand, setBrand] = useState<string | null>(here?.id ?? null)
  const [area, setArea] = useState<string | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const areas = me.areas.filter(({ brand_id }) => brand === null || brand_id === brand)
  const kinds = [...new Set((channels?.items ?? []).map((one) => one.kind))]
  const within = (own: string | null, wanted: string | null) => wanted === null || own === null || own === wanted
  const shown = findSaved(
    items.filter(
      (reply) => within(reply.brand_id, brand) && within(reply.area_id, area) && within(reply.channel_kind, kind),
    ),
    typed,
  )
  const filtered = typed !== '' || brand !== null || area !== null || kind !== null
  const clear = () => {
    setTyped('')
    setBrand(null)
    setArea(null)
    setKind(null)
  }
  return (
    <>
      <div className={css.filters}>
        <TextInput
          className={css.search}
          aria-label={t('replies.search')}
          placeholder={t('replies.search')}
          leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
          size="md"
          attributes={{ input: { dir: 'auto' } }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {me.brands.length > 1 && (
          <Select
            aria-label={t('replies.brand')}
            placeholder={t('replies.allBrands')}
            size="md"
            clearable
            data={me.brands.map(({ id, name }) => ({ value: id, label: name }))}
            value={brand}
            onChange={(next) => {
              setBrand(next)
              setArea(null)
            }}
          />
        )}
        <Select
          aria-label={t('replies.area')}
          placeholder={t('replies.allAreas')}
          size="md"
          clearable
          data={areas.map(({ id, name }) => ({ value: id, label: read(name) }))}
          value={area}
          onChange={setArea}
        />
        <Select
          aria-label={t('replies.channel')}
          placeholder={t('replies.allChannels')}
          size="md"
          clearable
          data={kinds.map((one) => ({ value: one, label: kindNames(one) }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <section className={page.card} aria-label={t('replies.title')}>
        {shown.map((reply) => (
          <ReplyRow key={reply.id} reply={reply} onEdit={() => onEdit(reply)} />
        ))}
        {shown.length === 0 && (
          <div className={page.empty}>
            <p>{t('replies.noneMatch')}</p>
            {filtered && <Button onClick={clear}>{t('replies.clear')}</Button>}
          </div>
        )}
      </section>
    </>
  )
}
