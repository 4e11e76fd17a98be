import { PasswordInput, TextInput } from '@mantine/core'
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { Problem } from '../api/http.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import css from '../ui/DoorFrame.module.css'
import { DoorFrame } from '../ui/DoorFrame.tsx'
import { forgetDesk, stay } from './leave.ts'

export function SignInPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const router = useRouter()
  const { next } = useSearch({ from: '/sign-in' })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await api.signIn({ body: { email: email.trim(), password } })
      stay()
      await forgetDesk()
      if (next) router.history.push(next)
      else await navigate({ to: '/' })
    } catch (error) {
      if (error instanceof Problem) setProblem(error)
      else throw error
    } finally {
      setBusy(false)
    }
  }
  return (
    <DoorFrame title={t('person.signIn')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextInput
          label={t('person.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          dir="ltr"
          size="md"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          data-autofocus
        />
        <PasswordInput
          label={t('person.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          dir="ltr"
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {problem && (
          <p className={css.problem} role="alert">
            <strong>{problem.message || t('live.unreachable')}</strong> {problem.hint}
          </p>
        )}
        <Button tone="primary" size="large" type="submit" busy={busy}>
          {t('person.enter')}
        </Button>
        <Link to="/forgot" className="way">
          {t('door.forgot')}
        </Link>
      </form>
    </DoorFrame>
  )
}
