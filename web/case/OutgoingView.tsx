import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Outgoing } from '../api/types.ts'
import { WaitingNote } from '../approvals/WaitingNote.tsx'
import { takeBack } from '../composer/take-back.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { useLineDown } from '../live/connection.ts'
import { keyHere } from '../live/outbox/guess.ts'
import { useMe } from '../person/me.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Name } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import { duration } from '../ui/format.ts'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconCopy,
  IconInfoCircle,
  IconPencil,
  IconRefresh,
  IconSend,
  IconSendOff,
} from '../ui/icons.ts'
import { dismiss, toast } from '../ui/toast.ts'
import { Words } from '../ui/Words.tsx'
import { useDesk } from './desk.ts'
import bubbles from './MessageView.module.css'
import css from './OutgoingView.module.css'

/** A reply the platform has not confirmed yet: it says where it stands, and what can be done about it. */
export function OutgoingView({ reply, look }: { reply: Outgoing; look: 'flat' | 'bubble' }) {
  const { t } = useTranslation()
  const me = useMe()
  const { view } = useDesk()
  const brand = me.brands.find(({ id }) => id === view.brand_id)
  const name = `${reply.person?.name ?? t('message.us')}${look === 'flat' && brand ? `, ${brand.name}` : ''}`
  const body = (
    <div className={css.text}>
      {reply.file
        ? t('composer.file', { name: reply.file.name })
        : reply.body.split('\n').map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change places
            <p key={at} className={css.line} dir="auto">
              <Words text={line} />
            </p>
          ))}
    </div>
  )
  const label = t('message.label', {
    visibility: t(`message.${reply.mode}`),
    name,
    time: t(`reply.state.${reply.state}`),
  })
  return (
    <article className={look === 'flat' ? bubbles.flat : bubbles.bubbleRow} data-ours aria-label={label}>
      {look === 'flat' && <Avatar name={name} size={32} ours />}
      <div className={look === 'flat' ? bubbles.body : bubbles.bubble}>
        <p className={bubbles.head}>
          <strong className={bubbles.name}>
            <Name>{name}</Name>
          </strong>
          <StateChip reply={reply} />
        </p>
        {body}
        {keyHere(reply.id) === null ? <Ways reply={reply} /> : <OnlyHere reply={reply} />}
      </div>
    </article>
  )
}

function StateChip({ reply }: { reply: Outgoing }) {
  const { t } = useTranslation()
  const { state } = reply
  const Glyph =
    state === 'failed' || state === 'refused'
      ? IconSendOff
      : state === 'unknown'
        ? IconAlertTriangle
        : state === 'sending'
          ? IconSend
          : IconClock
  return (
    <span className={css.chip} data-state={state}>
      <Glyph size={14} stroke={1.8} aria-hidden className={state === 'sending' ? 'mirror' : undefined} />
      {t(`reply.state.${state}`)}
    </span>
  )
}

/** It waits in this browser; until the line is back it can be taken out again. */
function OnlyHere({ reply }: { reply: Outgoing }) {
  const { t } = useTranslation()
  const { drafts } = useDesk()
  const down = useLineDown()
  if (!down) return null
  const back = () => {
    if (takeBack(keyHere(reply.id) ?? '')) drafts.setMode(reply.mode)
  }
  return (
    <div className={css.ways}>
      <Button size="compact" icon={IconArrowBackUp} mirror onClick={back}>
        {t('outbox.toDraft')}
      </Button>
    </div>
  )
}

/** What can be done, by state. */
function Ways({ reply }: { reply: Outgoing }) {
  const { t } = useTranslation()
  const { compose, view } = useDesk()
  const options = { caseId: view.id }
  const params = { id: reply.id }
  const cancel = useAct(() => api.cancelReply({ params }), {
    ...options,
    done: () => {
      dismiss(`undo-${reply.id}`)
      compose(reply.mode, reply.body, reply.purpose)
    },
  })
  const retry = useAct(() => api.retryReply({ params }), options)
  const settle = useAct((was_sent: boolean) => api.settleReply({ params, body: { was_sent } }), options)
  const copy = () =>
    void navigator.clipboard
      ?.writeText(reply.body)
      .then(() => toast({ id: 'copied', tone: 'plain', title: t('message.copied') }))
  if (reply.state === 'held')
    return (
      <div className={css.ways}>
        <Button
          size="compact"
          icon={IconArrowBackUp}
          mirror
          busy={cancel.isPending}
          onClick={() => cancel.mutate(undefined)}
        >
          {t('app.undo')}
        </Button>
      </div>
    )
  if (reply.state === 'awaiting_approval' || reply.state === 'refused') return <WaitingNote reply={reply} />
  if (reply.state === 'failed')
    return (
      <>
        <div className={css.ways}>
          <Button size="compact" icon={IconRefresh} busy={retry.isPending} onClick={() => retry.mutate(undefined)}>
            {t('app.retry')}
          </Button>
          <Button size="compact" tone="quiet" icon={IconCopy} onClick={copy}>
            {t('reply.copy')}
          </Button>
          <Button
            size="compact"
            tone="quiet"
            icon={IconPencil}
            onClick={() => compose(reply.mode, reply.body, reply.purpose, { replace: true })}
          >
            {t('reply.edit')}
          </Button>
        </div>
        <Reason reply={reply} />
      </>
    )
  if (reply.state === 'unknown')
    return (
      <>
        <p className={css.ask}>{t('reply.unknownText')}</p>
        <div className={css.ways}>
          <Button size="compact" icon={IconCheck} busy={settle.isPending} onClick={() => settle.mutate(true)}>
            {t('reply.wasSent')}
          </Button>
          <Button size="compact" icon={IconSendOff} busy={settle.isPending} onClick={() => settle.mutate(false)}>
            {t('reply.wasNotSent')}
          </Button>
        </div>
        <Reason reply={reply} />
      </>
    )
  return reply.retry_at ? <Reason reply={reply} /> : null
}

function Reason({ reply }: { reply: Outgoing }) {
  const { t } = useTranslation()
  const now = useNow()
  const left = reply.retry_at ? Date.parse(reply.retry_at) - now : 0
  if (!reply.reason && left <= 0) return null
  return (
    <p className={css.reason}>
      <IconInfoCircle size={15} stroke={1.7} aria-hidden />
      <span>
        {reply.reason && t('reply.reason', { reason: reply.reason })}{' '}
        {left > 0 && t('live.retryIn', { time: duration(left) })}
      </span>
    </p>
  )
}
