import { useEffect, useRef, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import page from '../Settings.module.css'
import type { Channel, ChannelKind } from '../types.ts'
import css from './Channels.module.css'
import { KindFields } from './KindFields.tsx'
import { wrongFields } from './problems.ts'

type RenewChannelProps = {
  channel: Channel
  kind: ChannelKind
  open: boolean
  /** How often a button asked for it: each time, the channel’s own secret, or else the first field, is where to go on. */
  asked: number
  onOpen: (open: boolean) => void
}

/** The settings again, of the channel and of the connection it hangs on; secrets left empty unless they change. */
export function RenewChannel({ channel, kind, open, asked, onOpen }: RenewChannelProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Record<string, string>>(channel.settings)
  const { channels } = channel.connection
  const save = useAct(() => api.editChannel({ params: { id: channel.id }, body: { settings: values } }), {
    stale: [['channel']],
    done: () => toast({ id: 'channel', tone: 'plain', title: t('channels.renewed', { name: channel.name }) }),
    failed: () => true,
  })
  useEffect(() => {
    if (asked === 0) return
    // A drawer that opens with it puts the focus elsewhere first.
    const soon = setTimeout(() => {
      const secret = form.current?.querySelector<HTMLInputElement>('fieldset:last-of-type input[type="password"]')
      const field = secret ?? form.current?.querySelector('input')
      field?.focus({ preventScroll: true })
      field?.scrollIntoView({ block: 'center' })
    }, 80)
    return () => clearTimeout(soon)
  }, [asked])
  return (
    <details className={css.more} open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{t('channels.details')}</summary>
      <form
        ref={form}
        className={css.fields}
        onSubmit={(event) => {
          event.preventDefault()
          if (!save.isPending) save.mutate(undefined)
        }}
      >
        {kind.connection && channels > 1 && (
          <p className={page.notice}>{t('connection.shared', { count: channels })}</p>
        )}
        <KindFields
          kind={kind}
          values={values}
          wrong={wrongFields(save.error)}
          kept={channel.readable}
          onChange={(key, value) => setValues((all) => ({ ...all, [key]: value }))}
        />
        <ProblemNote error={save.error} />
        <Button tone="primary" type="submit" busy={save.isPending}>
          {t('channels.saveAndCheck')}
        </Button>
      </form>
    </details>
  )
}
