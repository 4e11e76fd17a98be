import { Select, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand, useMe } from '../person/me.ts'
import { ProblemNote } from '../settings/ProblemNote.tsx'
import page from '../settings/Settings.module.css'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toast.ts'
import css from './SharePage.module.css'

export function ShareForm({ shared }: { shared: { text: string; url: string } }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { brands } = useMe()
  const chosen = useBrand() ?? brands[0]
  const [input, setInput] = useState({ ...shared, author: '', brand: chosen?.id ?? '' })
  const set = (part: Partial<typeof input>) => setInput((all) => ({ ...all, ...part }))
  const text = input.text.trim()
  const url = input.url.trim()
  const badUrl = url !== '' && !/^https?:\/\/\S+$/.test(url)
  const add = useAct(
    () => api.noticePost({ body: { brand_id: input.brand, text, url: url || null, author: input.author.trim() } }),
    {
      failed: () => true,
      done: ({ case_id: caseId, known }) => {
        toast({ id: 'noticed', tone: 'plain', title: t(known ? 'share.known' : 'share.added') })
        void navigate({ to: '/desk/{-$queue}/{-$caseId}', params: { queue: 'new', caseId } })
      },
    },
  )
  const ready = text !== '' && !badUrl && input.brand !== ''
  return (
    <form
      className={`${page.card} ${page.pad} ${page.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !add.isPending) add.mutate(undefined)
      }}
    >
      <Textarea
        label={t('share.text')}
        description={t('share.textHelp')}
        size="md"
        autosize
        minRows={4}
        maxRows={12}
        maxLength={10_000}
        dir="auto"
        value={input.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <TextInput
        label={t('share.url')}
        description={t('share.urlHelp')}
        size="md"
        type="url"
        inputMode="url"
        dir="ltr"
        maxLength={2000}
        error={badUrl ? t('share.badUrl') : undefined}
        value={input.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
      />
      <TextInput
        label={t('share.author')}
        description={t('share.authorHelp')}
        size="md"
        maxLength={200}
        dir="auto"
        value={input.author}
        onChange={(event) => set({ author: event.currentTarget.value })}
      />
      {brands.length > 1 && (
        <Select
          label={t('share.brand')}
          size="md"
          data={brands.map(({ id, name }) => ({ value: id, label: name }))}
          value={input.brand}
          allowDeselect={false}
          onChange={(brand) => brand && set({ brand })}
        />
      )}
      <p className={css.hint}>{t('share.answer')}</p>
      <ProblemNote error={add.error} />
      <div className={css.foot}>
        <Button type="submit" tone="primary" size="large" disabled={!ready} busy={add.isPending}>
          {t('share.add')}
        </Button>
        <Button tone="quiet" size="large" onClick={() => history.back()}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}
