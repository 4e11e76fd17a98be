import { PasswordInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../api/http.ts'
import type { Language } from '../api/types.ts'
import { changeLanguage } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import css from '../ui/DoorFrame.module.css'

export type OwnerInput = { name: string; email: string; password: string; brand: string; language: Language }
/** The shortest password the server takes. */
const SHORTEST = 10

export function OwnerForm({ create, onMade }: { create: (input: OwnerInput) => Promise<unknown>; onMade: () => void }) {
  const { t, i18n } = useTranslation()
  const [input, setInput] = useState<OwnerInput>({
    name: '',
    email: '',
    password: '',
    brand: '',
    language: i18n.language === 'en' ? 'en' : 'he',
  })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (key: keyof OwnerInput) => (value: string) => setInput((all) => ({ ...all, [key]: value }))
  const submit = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await create({ ...input, name: input.name.trim(), email: input.email.trim(), brand: input.brand.trim() })
      onMade()
    } catch (error) {
      if (error instanceof Problem) setProblem(error)
      else throw error
    } finally {
      setBusy(false)
    }
  }
  const common = { required: true, withAsterisk: false, size: 'md' } as const
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        {...common}
        label={t('person.name')}
        name="name"
        autoComplete="name"
        value={input.name}
        onChange={(e) => set('name')(e.currentTarget.value)}
      />
      <TextInput
        {...common}
        label={t('person.email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        value={input.email}
        onChange={(e) => set('email')(e.currentTarget.value)}
      />
      <PasswordInput
        {...common}
        label={t('person.password')}
        description={t('setup.passwordText', { count: SHORTEST })}
        name="password"
        dir="ltr"
        minLength={SHORTEST}
        autoComplete="new-password"
        value={input.password}
        onChange={(e) => set('password')(e.currentTarget.value)}
      />
      <TextInput
        {...common}
        label={t('setup.brand')}
        description={t('setup.brandText')}
        name="brand"
        autoComplete="organization"
        value={input.brand}
        onChange={(e) => set('brand')(e.currentTarget.value)}
      />
      <Select
        size="md"
        label={t('setup.language')}
        name="language"
        data={[
          { value: 'he', label: 'עברית' },
          { value: 'en', label: 'English' },
        ]}
        value={input.language}
        allowDeselect={false}
        onChange={(value) => {
          if (value !== 'he' && value !== 'en') return
          setInput((all) => ({ ...all, language: value }))
          void changeLanguage(value)
        }}
      />
      {problem && (
        <p className={css.problem} role="alert">
          <strong>{problem.message || t('live.unreachable')}</strong> {problem.hint}
        </p>
      )}
      <Button tone="primary" size="large" type="submit" busy={busy}>
        {t('setup.create')}
      </Button>
    </form>
  )
}
