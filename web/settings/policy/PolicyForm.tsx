import { Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { PolicyText } from '../../api/types.ts'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useBrand, useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import page from '../Settings.module.css'

const WHOLE = 'whole'

export function PolicyForm({ text, onClose }: { text: PolicyText | null; onClose: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const here = useBrand()
  const [brand, setBrand] = useState(text?.brand_id ?? here?.id ?? me.brands[0]?.id ?? '')
  const [area, setArea] = useState(text?.area_id ?? WHOLE)
  const [title, setTitle] = useState(text?.title ?? '')
  const [body, setBody] = useState(text?.body ?? '')
  const options = { stale: [['policy']], failed: () => true }
  const saved = (title: string) => () => {
    toast({ id: 'saved', tone: 'plain', title })
    onClose()
  }
  const save = useAct(
    () => {
      const input = { brand_id: brand, area_id: area === WHOLE ? null : area, title: title.trim(), body: body.trim() }
      return text ? api.editPolicy({ params: { id: text.id }, body: input }) : api.writePolicy({ body: input })
    },
    { ...options, done: saved(t('settings.saved')) },
  )
  const retire = useAct(() => api.retirePolicy({ params: { id: text?.id ?? '' } }), {
    ...options,
    done: saved(t('policies.retired')),
  })
  const blocked = title.trim() === '' || body.trim() === '' || brand === ''
  return (
    <Modal opened onClose={onClose} title={t(text ? 'policies.editTitle' : 'policies.add')} size="lg">
      <form
        className={page.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (!blocked && !save.isPending) save.mutate(undefined)
        }}
      >
        <div className={page.pair}>
          {!text && me.brands.length > 1 && (
            <Select
              label={t('policies.fields.brand')}
              size="md"
              allowDeselect={false}
              value={brand}
              data={me.brands.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                if (id) setBrand(id)
                setArea(WHOLE)
              }}
            />
          )}
          <Select
            label={t('policies.fields.area')}
            size="md"
            allowDeselect={false}
            value={area}
            data={[
              { value: WHOLE, label: t('policies.fields.wholeBrand') },
              ...me.areas
                .filter(({ brand_id: id }) => id === brand)
                .map(({ id, name }) => ({ value: id, label: read(name) })),
            ]}
            onChange={(id) => id && setArea(id)}
          />
        </div>
        <TextInput
          label={t('policies.fields.title')}
          size="md"
          maxLength={200}
          data-autofocus
          value={title}
          attributes={{ input: { dir: 'auto' } }}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('policies.fields.body')}
          size="md"
          maxLength={4000}
          rows={4}
          value={body}
          attributes={{ input: { dir: 'auto' } }}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <ProblemNote error={save.error ?? retire.error} />
        <DialogFoot>
          {text && (
            <Button tone="quiet" busy={retire.isPending} onClick={() => retire.mutate(undefined)}>
              {t('policies.retire')}
            </Button>
          )}
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
