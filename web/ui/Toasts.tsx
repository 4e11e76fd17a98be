import { useEffect, useState } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { Button, IconButton } from './Button.tsx'
import { GoalRing } from './GoalRing.tsx'
import { IconAlertCircle, IconArrowBackUp, IconX } from './icons.ts'
import css from './Toasts.module.css'
import { dismiss, type Toast, useToasts } from './toast.ts'

export function Toasts() {
  const toasts = useToasts()
  const drawn = (tone: Toast['tone']) =>
    toasts.filter((one) => one.tone === tone).map((one) => <OneToast key={one.id} toast={one} />)
  return (
    <div className={css.stack}>
      {/* There before its words are, so that they are said; each once, however many stand there. A problem speaks by itself, and at once. */}
      <div className={css.said} role="status" aria-atomic={false}>
        {drawn('plain')}
      </div>
      {drawn('problem')}
    </div>
  )
}

function OneToast({ toast }: { toast: Toast }) {
  const { t } = useTranslation()
  return (
    <div className={css.toast} role={toast.tone === 'problem' ? 'alert' : undefined}>
      {toast.until !== undefined ? (
        <Countdown toast={toast} until={toast.until} />
      ) : (
        <>
          {toast.tone === 'problem' && <IconAlertCircle size={20} stroke={1.8} aria-hidden />}
          <Words toast={toast} />
        </>
      )}
      {toast.act && (
        <Button
          size="compact"
          tone="secondary"
          icon={toast.until === undefined ? undefined : IconArrowBackUp}
          mirror
          kbd={toast.act.key}
          onClick={toast.act.run}
          className={css.act}
        >
          {toast.act.label}
        </Button>
      )}
      {toast.until === undefined && (
        <IconButton label={t('app.close')} icon={IconX} className={css.close} onClick={() => dismiss(toast.id)} />
      )}
    </div>
  )
}

function Words({ toast }: { toast: Toast }) {
  return (
    <div className={css.words}>
      <strong>{toast.title}</strong>
      {toast.text && <span dir="auto">{toast.text}</span>}
    </div>
  )
}

function Countdown({ toast, until }: { toast: Toast; until: number }) {
  const { t } = useTranslation()
  const left = Math.max(0, Math.ceil((until - useNow()) / 1000))
  const [first] = useState(left)
  const whole = Math.max(1, Math.ceil((until - (toast.since ?? until - 10_000)) / 1000))
  useEffect(() => {
    if (left === 0) dismiss(toast.id)
  }, [left, toast.id])
  return (
    <>
      {/* Seen counting, and said once: a voice that counts along says nothing else for ten seconds. */}
      <span className="hidden">{`${toast.title}. ${t('composer.goesOutIn', { count: first })}`}</span>
      <span className={css.counting} aria-hidden>
        <GoalRing share={left / whole} goal={null} size={42} text={String(left)} label="" />
        <Words toast={{ ...toast, text: t('composer.goesOutIn', { count: left }) }} />
      </span>
    </>
  )
}
