import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Operations } from '../api/client.gen.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconCheck, IconMessageForward, IconPencil, IconShieldCheck, IconX } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'
import css from './Approvals.module.css'
import { sumOf } from './money.ts'
import type { Approval } from './queries.ts'

type Decision = Operations['decideApproval']['body']
type Open = 'edit' | 'refuse' | 'question' | null

/** What PR/Legal can do: approve, other words, down to the limit, decline with a reason, or ask first. None hides a benefit in private. */
export function Choices({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>(null)
  const [words, setWords] = useState(approval.body)
  const [note, setNote] = useState('')
  const params = { id: approval.id }
  const decide = useAct((body: Decision) => api.decideApproval({ params, body }), {
    stale: [['approval'], ['queues']],
    done: ({ state }) => {
      if (state === 'approved' || state === 'edited' || state === 'lowered' || state === 'refused') {
        toast({ id: `approval-${approval.id}`, tone: 'plain', title: t(`approval.done.${state}`) })
      }
    },
  })
  const ask = useAct((text: string) => api.questionApproval({ params, body: { text } }), {
    stale: [['approval']],
    done: () => {
      setNote('')
      setOpen(null)
    },
  })
  const toggle = (what: Open) => () => {
    setNote('')
    setOpen((now) => (now === what ? null : what))
  }
  const auto = { input: { dir: 'auto' } }
  if (open === 'edit')
    return (
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          decide.mutate({ decision: 'edit', text: words })
        }}
      >
        <Textarea
          label={t('approval.newWords')}
          autosize
          minRows={3}
          size="md"
          attributes={auto}
          value={words}
          data-autofocus
          autoFocus
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className={css.pair}>
          <Button
            tone="primary"
            size="large"
            type="submit"
            icon={IconCheck}
            busy={decide.isPending}
            disabled={words.trim() === ''}
          >
            {t('approval.approveEdited')}
          </Button>
          <Button size="large" onClick={toggle(null)}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    )
  if (open === 'refuse' || open === 'question')
    return (
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (note.trim() === '') return
          if (open === 'refuse') decide.mutate({ decision: 'refuse', note: note.trim() })
          else ask.mutate(note.trim())
        }}
      >
        <Textarea
          label={t(open === 'refuse' ? 'approval.why' : 'approval.yourQuestion')}
          autosize
          minRows={2}
          size="md"
          maxLength={1000}
          attributes={auto}
          value={note}
          data-autofocus
          autoFocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={css.pair}>
          <Button
            tone={open === 'refuse' ? 'danger' : 'primary'}
            size="large"
            type="submit"
            busy={decide.isPending || ask.isPending}
            disabled={note.trim() === ''}
          >
            {t(open === 'refuse' ? 'approval.sendRefusal' : 'approval.sendQuestion')}
          </Button>
          <Button size="large" onClick={toggle(null)}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    )
  return (
    <div className={css.choices} data-decides>
      <div className={css.pair}>
        <Button
          tone="primary"
          size="large"
          icon={IconCheck}
          busy={decide.isPending}
          onClick={() => decide.mutate({ decision: 'approve' })}
        >
          {t('approval.approve')}
        </Button>
        <Button size="large" icon={IconPencil} onClick={toggle('edit')}>
          {t('approval.edit')}
        </Button>
      </div>
      {approval.lowered !== null && (
        <Button
          size="large"
          icon={IconShieldCheck}
          busy={decide.isPending}
          onClick={() => decide.mutate({ decision: 'lower' })}
        >
          {t('approval.lower', { sum: sumOf(approval) })}
        </Button>
      )}
      <div className={css.quiet}>
        <Button tone="quiet" size="large" icon={IconX} onClick={toggle('refuse')}>
          {t('approval.refuse')}
        </Button>
        <Button tone="quiet" size="large" icon={IconMessageForward} onClick={toggle('question')}>
          {t('approval.question')}
        </Button>
      </div>
    </div>
  )
}
