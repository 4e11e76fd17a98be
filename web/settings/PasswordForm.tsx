import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { SHORTEST_PASSWORD } from '../people/password.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'
import { ProblemNote } from './ProblemNote.tsx'
import page from './Settings.module.css'

export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useAct(() => api.changePassword({ body: { current, password } }), {
    failed: () => true,
    done: () => {
      setCurrent('')
      setPassword('')
      toast({ id: 'saved', tone: 'plain', title: t('account.changed') })
    },
  })
  const common = { size: 'md', dir: 'ltr', required: true, withAsterisk: false } as const
  return (
    <form
      className={`${page.card} ${page.pad} ${page.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.isPending) change.mutate(undefined)
      }}
    >
      <div>
        <h2 className={page.section}>{t('account.passwordTitle')}</h2>
        <p className={page.text}>{t('account.passwordText')}</p>
      </div>
      {/* Password managers want to know whose password this is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        {...common}
        label={t('account.current')}
        name="current"
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        {...common}
        label={t('account.next')}
        description={t('account.nextText', { count: SHORTEST_PASSWORD })}
        name="password"
        autoComplete="new-password"
        minLength={SHORTEST_PASSWORD}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNote error={change.error} />
      <div className={page.acts}>
        <Button tone="primary" type="submit" busy={change.isPending}>
          {t('account.change')}
        </Button>
      </div>
    </form>
  )
}
