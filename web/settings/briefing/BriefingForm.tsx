import { Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { BriefingItem } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import page from '../Settings.module.css'

const KINDS = ['fault', 'wording', 'news'] as const
type Kind = (typeof KINDS)[number]
const ALL = 'all'

/** The moment as the field wants it: local, to the minute. */
function localMoment(at: string | null): string {
  if (!at) return ''
  const date = new Date(at)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export function BriefingForm({ item, onClose }: { item: BriefingItem | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { brands, all_brands: mayAll } = useMe()
  const [kind, setKind] = useState<Kind>(item?.kind ?? 'fault')
  const [brand, setBrand] = useState(
    item ? (item.brand_id ?? ALL) : brands.length === 1 || !mayAll ? (brands[0]?.id ?? ALL) : ALL,
  )
  const [title, setTitle] = useState(item?.title ?? '')
  const [body, setBody] = useState(item?.body ?? '')
  const [until, setUntil] = useState(localMoment(item?.valid_until ?? null))
  const save = useAct(
    () => {
      const input = {
        kind,
        brand_id: brand === ALL ? null : brand,
        title: title.trim(),
        body: body.trim(),
        valid_until: until === '' ? null : new Date(until).toISOString(),
      }
      return item ? api.editBriefing({ params: { id: item.id }, body: input }) : api.writeBriefing({ body: input })
    },
    {
      stale: [['briefing']],
      failed: () => true,
      done: () => {
        toast({ id: 'saved', tone: 'plain', title: t('settings.saved') })
        onClose()
      },
    },
  )
  const blocked = title.trim() === ''
  return (
    <Modal opened onClose={onClose} title={t(item ? 'briefing.editTitle' : 'briefing.add')} size="lg">
      <form
        className={page.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (!blocked && !save.isPending) save.mutate(undefined)
        }}
      >
        <div className={page.pair}>
          <Select
            label={t('briefing.fields.kind')}
            size="md"
            allowDeselect={false}
            value={kind}
            data={KINDS.map((one) => ({ value: one, label: t(`briefing.kind.${one}`) }))}
            onChange={(one) => one && setKind(one as Kind)}
          />
          <Select
            label={t('briefing.fields.brand')}
            size="md"
            allowDeselect={false}
            value={brand}
            data={[
              ...(mayAll || brand === ALL ? [{ value: ALL, label: t('briefing.fields.allBrands') }] : []),
              ...brands.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(one) => one && setBrand(one)}
          />
        </div>
        <TextInput
          label={t('briefing.fields.title')}
          size="md"
          maxLength={200}
          data-autofocus
          value={title}
          attributes={{ input: { dir: 'auto' } }}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('briefing.fields.body')}
          size="md"
          maxLength={4000}
          rows={3}
          value={body}
          attributes={{ input: { dir: 'auto' } }}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={t('briefing.fields.until')}
          description={t('briefing.fields.untilText')}
          size="md"
          w={260}
          value={until}
          attributes={{ input: { dir: 'ltr' } }}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {item && <p className={page.small}>{t('briefing.changedText')}</p>}
        <ProblemNote error={save.error} />
        <DialogFoot>
          <Button tone="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button tone="primary" type="submit" disabled={blocked} busy={save.isPending}>
            {t('app.save')}
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  )
}
