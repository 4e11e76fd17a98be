import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import type { Channel, ChannelKind } from '../types.ts'
import { ChannelFields } from './ChannelFields.tsx'
import css from './Channels.module.css'
import { answerOf, wrongFields } from './problems.ts'

/** The settings again, secrets left empty unless they change. Open by itself when the channel asks for it. */
export function RenewChannel({ channel, kind }: { channel: Channel; kind: ChannelKind }) {
  const { t } = useTranslation()
  const [values, setValues] = useState<Record<string, string>>(channel.settings)
  const save = useAct(() => api.editChannel({ params: { id: channel.id }, body: { settings: values } }), {
    stale: [['channel']],
    done: () => toast({ id: 'channel', tone: 'plain', title: t('channels.renewed', { name: channel.name }) }),
    failed: () => true,
  })
  return (
    <details className={css.more} open={channel.health === 'reconnect' || undefined}>
      <summary>{t('channels.details')}</summary>
      <form
        className={css.fields}
        onSubmit={(event) => {
          event.preventDefault()
          if (!save.isPending) save.mutate(undefined)
        }}
      >
        <ChannelFields
          fields={kind.fields}
          values={values}
          wrong={wrongFields(save.error)}
          kept={channel.readable}
          onChange={(key, value) => setValues((all) => ({ ...all, [key]: value }))}
        />
        <ProblemNote error={save.error} more={answerOf(save.error)} />
        <Button tone="primary" type="submit" busy={save.isPending}>
          {t('channels.saveAndCheck')}
        </Button>
      </form>
    </details>
  )
}
