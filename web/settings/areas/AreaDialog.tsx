import { Modal, Select, Switch, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { AreaIcon } from '../../queue/AreaIcon.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { toast } from '../../ui/toast.ts'
import { HoursField } from '../brand/HoursField.tsx'
import { type Hours, israeliWeek } from '../brand/hours.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import page from '../Settings.module.css'
import type { AreaItem } from '../types.ts'
import { AreaPeople } from './AreaPeople.tsx'
import css from './Areas.module.css'
import { AreaTakes } from './AreaTakes.tsx'

/** One of each; the words beside it are the area's own name. */
const ICONS = [
  'truck',
  'receipt',
  'tool',
  'store',
  'bowl',
  'bone',
  'club',
  'coffee',
  'book',
  'health',
  'people',
  'work',
  'tag',
] as const

const EMPTY = {
  name_he: '',
  name_en: '',
  icon: 'tag',
  words: [] as string[],
  hours: null,
  people: [] as string[],
  languages: [] as string[],
  channel_ids: [] as string[],
  step_minutes: null,
}

export function AreaDialog({ area, onClose }: { area: AreaItem | { brand_id: string }; onClose: () => void }) {
  const { t } = useTranslation()
  const existing = 'id' in area ? area : null
  const [input, setInput] = useState(() => {
    const { name_he, name_en, icon, words, people, languages, channel_ids } = existing ?? EMPTY
    const hours = (existing?.hours ?? null) as Hours | null
    const step_minutes = existing?.step_minutes ?? null
    return { name_he, name_en, icon, words, hours, people, languages, channel_ids, step_minutes }
  })
  const [asking, setAsking] = useState(false)
  const set = (some: Partial<typeof input>) => setInput((all) => ({ ...all, ...some }))
  const stale = [['areas'], ['me'], ['queues']]
  const save = useAct(
    async () => {
      if (existing) await api.editArea({ params: { id: existing.id }, body: input })
      else await api.createArea({ body: { ...input, brand_id: area.brand_id } })
    },
    {
      stale,
      failed: () => true,
      done: () => {
        toast({ id: 'saved', tone: 'plain', title: t('settings.saved') })
        onClose()
      },
    },
  )
  const retire = useAct(() => api.retireArea({ params: { id: existing?.id ?? '' } }), { stale, done: onClose })
  const nameless = input.name_he.trim() === '' && input.name_en.trim() === ''
  return (
    <Modal opened onClose={onClose} title={t(existing ? 'areas.editTitle' : 'areas.add')} size="lg">
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!nameless && !save.isPending) save.mutate(undefined)
        }}
      >
        <div className={page.pair}>
          <TextInput
            label={t('areas.nameHe')}
            size="md"
            dir="rtl"
            maxLength={100}
            data-autofocus
            value={input.name_he}
            onChange={(event) => set({ name_he: event.currentTarget.value })}
          />
          <TextInput
            label={t('areas.nameEn')}
            size="md"
            dir="ltr"
            maxLength={100}
            value={input.name_en}
            onChange={(event) => set({ name_en: event.currentTarget.value })}
          />
        </div>
        <Select
          label={t('areas.icon')}
          size="md"
          w={220}
          allowDeselect={false}
          leftSection={<AreaIcon icon={input.icon} />}
          value={input.icon}
          data={ICONS.map((icon) => ({ value: icon, label: t(`areas.icons.${icon}`) }))}
          renderOption={({ option }) => (
            <span className={css.option}>
              <AreaIcon icon={option.value} /> {option.label}
            </span>
          )}
          onChange={(icon) => icon && set({ icon })}
        />
        <TagsInput
          label={t('areas.wordsLabel')}
          description={t('areas.wordsText')}
          size="md"
          value={input.words}
          maxTags={300}
          acceptValueOnBlur
          onChange={(words) => set({ words })}
        />
        <AreaTakes brandId={area.brand_id} takes={input} onChange={set} />
        <AreaPeople owners={input} onChange={set} />
        <Switch
          label={t('areas.hours')}
          description={t('areas.hoursText')}
          checked={input.hours !== null}
          onChange={(event) => set({ hours: event.currentTarget.checked ? israeliWeek({ closedDates: [] }) : null })}
        />
        {input.hours && <HoursField hours={input.hours} onChange={(hours) => set({ hours })} />}
        <ProblemNote error={save.error} />
        {asking && (
          <div className={css.ask} role="alert">
            <p>{t('areas.retireAsk')}</p>
            <Button tone="danger" size="compact" busy={retire.isPending} onClick={() => retire.mutate(undefined)}>
              {t('areas.retireYes')}
            </Button>
            <Button tone="quiet" size="compact" onClick={() => setAsking(false)}>
              {t('app.cancel')}
            </Button>
          </div>
        )}
        <DialogFoot>
          {existing && !asking && (
            <Button tone="quiet" onClick={() => setAsking(true)}>
              {t('areas.retire')}
            </Button>
          )}
          <span className={css.space} />
          <Button tone="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button tone="primary" type="submit" disabled={nameless} busy={save.isPending}>
            {t('app.save')}
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  )
}
