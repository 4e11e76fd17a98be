/** Where an invitation's link leads: a new person chooses a name and a password, one who is known here proves it with theirs. */

import { PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { Problem } from '../api/http.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { ProblemNote } from '../settings/ProblemNote.tsx'
import { Button } from '../ui/Button.tsx'
import door from '../ui/DoorFrame.module.css'
import { DoorFrame } from '../ui/DoorFrame.tsx'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import { LinkGone } from './LinkGone.tsx'
import { SHORTEST_PASSWORD } from './password.ts'
import { useDoor } from './use-door.ts'

export function InvitationPage() {
  const { t, i18n } = useTranslation()
  const { token } = useParams({ from: '/invitation/$token' })
  const path = { token }
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['door', token],
    queryFn: () => api.getInvitation({ params: path }),
  })
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const accept = useDoor(() =>
    api.acceptInvitation({
      params: path,
      body: { ...(data?.known ? {} : { name: name.trim() }), password, language: i18n.language === 'en' ? 'en' : 'he' },
    }),
  )
  if (error instanceof Problem && error.status === 410) return <LinkGone kind="invitation" />
  if (error) return <LoadProblem page title={t('settings.loadFailed')} retry={() => void refetch()} busy={isFetching} />
  if (!data) return null
  const role = t(`people.roles.${data.role}`)
  return (
    <DoorFrame
      title={t('door.invited', { organization: data.organization })}
      lead={data.inviter ? t('door.invitedBy', { name: data.inviter, role }) : t('door.invitedAs', { role })}
    >
      <form
        className={door.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!accept.isPending) accept.mutate(undefined)
        }}
      >
        {data.known && <p>{t('door.known', { email: data.email })}</p>}
        <TextInput
          label={t('person.email')}
          name="email"
          autoComplete="username"
          dir="ltr"
          size="md"
          readOnly
          value={data.email}
        />
        {!data.known && (
          <TextInput
            label={t('person.name')}
            name="name"
            autoComplete="name"
            size="md"
            required
            withAsterisk={false}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t('person.password')}
          description={data.known ? undefined : t('setup.passwordText', { count: SHORTEST_PASSWORD })}
          name="password"
          autoComplete={data.known ? 'current-password' : 'new-password'}
          minLength={data.known ? undefined : SHORTEST_PASSWORD}
          dir="ltr"
          size="md"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote error={accept.error} />
        <Button tone="primary" size="large" type="submit" busy={accept.isPending}>
          {t('door.join')}
        </Button>
      </form>
    </DoorFrame>
  )
}
