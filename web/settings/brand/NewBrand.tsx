import { Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { Language } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import page from '../Settings.module.css'

type NewBrandProps = { opened: boolean; onClose: () => void; onMade: (id: string) => void }

export function NewBrand({ opened, onClose, onMade }: NewBrandProps) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={t('brands.new')}>
      <NewBrandForm onClose={onClose} onMade={onMade} />
    </Modal>
  )
}

function NewBrandForm({ onClose, onMade }: Omit<NewBrandProps, 'opened'>) {
  const { t, i18n } = useTranslation()
  const [name, setName] = useState('')
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'he')
  const create = useAct(() => api.createBrand({ body: { name: name.trim(), language } }), {
    stale: [['me']],
    failed: () => true,
    done: ({ id }) => {
      toast({ id: 'brand', tone: 'plain', title: t('brands.created', { name: name.trim() }) })
      onMade(id)
    },
  })
  return (
    <form
      className={page.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() && !create.isPending) create.mutate(undefined)
      }}
    >
      <TextInput
        label={t('brands.name')}
        size="md"
        required
        withAsterisk={false}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <LanguageSelect label={t('brands.language')} language={language} onChange={setLanguage} />
      <ProblemNote error={create.error} />
      <DialogFoot>
        <Button tone="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button tone="primary" type="submit" busy={create.isPending}>
          {t('brands.create')}
        </Button>
      </DialogFoot>
    </form>
  )
}

type LanguageSelectProps = { label: string; language: Language; onChange: (language: Language) => void }

export function LanguageSelect({ label, language, onChange }: LanguageSelectProps) {
  return (
    <Select
      label={label}
      size="md"
      data={[
        { value: 'he', label: 'עברית' },
        { value: 'en', label: 'English' },
      ]}
      value={language}
      allowDeselect={false}
      onChange={(value) => onChange(value === 'en' ? 'en' : 'he')}
    />
  )
}
