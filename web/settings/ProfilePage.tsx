/** One's own name, how the desk looks, and the password. */
import { Switch, TextInput, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { tell, useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { client } from '../api/queries.ts'
import type { Language, Me } from '../api/types.ts'
import { changeLanguage } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { usePreferences } from '../person/preferences.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'
import { LanguageSelect } from './brand/NewBrand.tsx'
import { Choices } from './Choices.tsx'
import { Head } from './Head.tsx'
import { Notifications } from './notifications/Notifications.tsx'
import { OrganizationForm } from './OrganizationForm.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import page from './Settings.module.css'
import { SignatureForm } from './SignatureForm.tsx'

const THEMES = ['light', 'dark', 'auto'] as const
const DENSITIES = ['comfortable', 'compact'] as const

export function ProfilePage() {
  const { t } = useTranslation()
  const me = useMe()
  const [preferences, setPreferences] = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const speak = (language: Language) => {
    client.setQueryData<Me>(['me'], { ...me, person: { ...me.person, language } })
    void changeLanguage(language)
    void api.updateMe({ body: { language } }).catch(tell)
  }
  return (
    <div className={page.stack}>
      <Head title={t('settings.profile')} sub={<bdi>{me.person.email}</bdi>} />
      <section className={`${page.card} ${page.pad} ${page.form}`}>
        <h2 className={page.section}>{t('account.details')}</h2>
        <NameForm name={me.person.name} />
      </section>
      <section className={`${page.card} ${page.pad} ${page.form}`}>
        <h2 className={page.section}>{t('account.look')}</h2>
        <LanguageSelect label={t('top.language')} language={me.person.language} onChange={speak} />
        <Choices
          label={t('top.theme.title')}
          choices={THEMES.map((one) => [one, t(`top.theme.${one}`)] as const)}
          value={colorScheme}
          onChange={setColorScheme}
        />
        <Choices
          label={t('top.density')}
          choices={DENSITIES.map((one) => [one, t(`queue.density.${one}`)] as const)}
          value={preferences.density}
          onChange={(density) => setPreferences({ density })}
        />
        <Switch
          label={
            <>
              {t('account.shortcuts')} <small className={page.small}>· {t('account.shortcutsText')}</small>
            </>
          }
          checked={preferences.shortcuts}
          onChange={(event) => setPreferences({ shortcuts: event.currentTarget.checked })}
        />
        <Switch
          label={t('keys.afterSend')}
          checked={preferences.after_send === 'next'}
          onChange={(event) => setPreferences({ after_send: event.currentTarget.checked ? 'next' : 'stay' })}
        />
      </section>
      <Notifications />
      <SignatureForm />
      <OrganizationForm />
      <PasswordForm email={me.person.email} />
    </div>
  )
}

function NameForm({ name: before }: { name: string }) {
  const { t } = useTranslation()
  const [name, setName] = useState(before)
  const changed = name.trim() !== '' && name.trim() !== before
  const save = useAct(() => api.updateMe({ body: { name: name.trim() } }), {
    stale: [['me'], ['people']],
    done: () => toast({ id: 'saved', tone: 'plain', title: t('settings.saved') }),
  })
  return (
    <form
      className={page.copy}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !save.isPending) save.mutate(undefined)
      }}
    >
      <TextInput
        label={t('person.name')}
        name="name"
        autoComplete="name"
        size="md"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="large" disabled={!changed} busy={save.isPending}>
        {t('account.save')}
      </Button>
    </form>
  )
}
