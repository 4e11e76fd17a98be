import { Modal, MultiSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { languageChoices } from '../routing/languages.ts'
import page from '../settings/Settings.module.css'
import type { Person } from '../settings/types.ts'
import { Button } from '../ui/Button.tsx'
import { DialogFoot } from '../ui/DialogFoot.tsx'
import { toast } from '../ui/toast.ts'

/** How much may wait for somebody at once, and in which languages they answer. */
export function WorkDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState<number | null>(person.standing.load_limit)
  const [languages, setLanguages] = useState(person.standing.languages)
  const save = useAct(() => api.setWork({ params: { id: person.id }, body: { load_limit: limit, languages } }), {
    stale: [['people'], ['presence']],
    done: () => {
      toast({ id: 'saved', tone: 'plain', title: t('settings.saved') })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`${t('routing.work.title')}: ${person.name}`}>
      <form
        className={page.stack}
        onSubmit={(event) => {
          event.preventDefault()
          if (!save.isPending) save.mutate(undefined)
        }}
      >
        <NumberInput
          label={t('routing.work.limit')}
          description={t('routing.work.limitText')}
          size="md"
          min={1}
          max={1000}
          allowDecimal={false}
          data-autofocus
          value={limit ?? ''}
          onChange={(value) => setLimit(typeof value === 'number' ? value : null)}
        />
        <MultiSelect
          label={t('routing.work.languages')}
          size="md"
          value={languages}
          placeholder={languages.length === 0 ? t('routing.work.allLanguages') : undefined}
          data={languageChoices(languages)}
          onChange={setLanguages}
        />
        <DialogFoot>
          <Button tone="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button tone="primary" type="submit" busy={save.isPending}>
            {t('app.save')}
          </Button>
        </DialogFoot>
      </form>
    </Modal>
  )
}
