import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { LONGEST_SIGNATURE, SIGNATURE_KEYS, signatureOf } from '../../src/core/replies/signature.ts'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'
import page from './Settings.module.css'

/** How one signs saved replies, in each language. */
export function SignatureForm() {
  const { t } = useTranslation()
  const { person, brands } = useMe()
  const kept = (language: 'he' | 'en') => String(person.preferences[SIGNATURE_KEYS[language]] ?? '')
  const [input, setInput] = useState(() => ({ he: kept('he'), en: kept('en') }))
  const changed = input.he.trim() !== kept('he') || input.en.trim() !== kept('en')
  const save = useAct(
    () =>
      api.updateMe({
        body: { preferences: { [SIGNATURE_KEYS.he]: input.he.trim(), [SIGNATURE_KEYS.en]: input.en.trim() } },
      }),
    {
      stale: [['me'], ['replies']],
      done: () => toast({ id: 'saved', tone: 'plain', title: t('settings.saved') }),
    },
  )
  return (
    <form
      className={`${page.card} ${page.pad} ${page.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !save.isPending) save.mutate(undefined)
      }}
    >
      <div>
        <h2 className={page.section}>{t('replies.signature.title')}</h2>
        <p className={page.text}>{t('replies.signature.text', { mark: '{{rep.signature}}' })}</p>
      </div>
      <div className={page.pair}>
        {(['he', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            label={t(`replies.signature.in.${language}`)}
            size="md"
            dir={language === 'he' ? 'rtl' : 'ltr'}
            maxLength={LONGEST_SIGNATURE}
            placeholder={signatureOf({ name: person.name, preferences: {} }, brands[0]?.name ?? '', language)}
            value={input[language]}
            onChange={(event) => {
              const { value } = event.currentTarget
              setInput((all) => ({ ...all, [language]: value }))
            }}
          />
        ))}
      </div>
      <div>
        <Button type="submit" size="large" disabled={!changed} busy={save.isPending}>
          {t('app.save')}
        </Button>
      </div>
    </form>
  )
}
