import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import page from '../Settings.module.css'
import type { Channel } from '../types.ts'

/** What the desk calls this channel. */
export function Rename({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const [name, setName] = useState(channel.name)
  const save = useAct(() => api.editChannel({ params: { id: channel.id }, body: { name: name.trim() } }), {
    stale: [['channel']],
    done: () => toast({ id: 'saved', tone: 'plain', title: t('settings.saved') }),
  })
  const changed = name.trim() !== '' && name.trim() !== channel.name
  return (
    <form
      className={page.copy}
      onSubmit={(event) => {
        event.preventDefault()
        if (changed && !save.isPending) save.mutate(undefined)
      }}
    >
      <TextInput
        label={t('channels.rename')}
        description={t('channels.renameText')}
        value={name}
        maxLength={200}
        size="md"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="large" disabled={!changed} busy={save.isPending}>
        {t('app.save')}
      </Button>
    </form>
  )
}
