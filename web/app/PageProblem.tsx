/** A page that could not be shown: what happened, what was kept, what to do. What the line is to blame for is tried again by itself. */
import { useEffect } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { Button } from '../ui/Button.tsx'
import { IconInbox, IconRefresh } from '../ui/icons.ts'
import { LogoMark } from '../ui/Logo.tsx'
import css from './PageProblem.module.css'

const TITLE = { notFound: 'live.noPage', failed: 'live.unreachable', offline: 'live.noLine' } as const
const AGAIN_MS = 4000

export function PageProblem({ kind, retry }: { kind: keyof typeof TITLE; retry?: () => void }) {
  const { t } = useTranslation()
  useEffect(() => {
    if (!retry) return
    const timer = setInterval(() => navigator.onLine && retry(), AGAIN_MS)
    addEventListener('online', retry)
    return () => {
      clearInterval(timer)
      removeEventListener('online', retry)
    }
  }, [retry])
  return (
    <main className={css.page}>
      <LogoMark size={56} />
      <h1>{t(TITLE[kind])}</h1>
      {kind === 'offline' && <p>{t('live.noLineText')}</p>}
      <Button
        tone="primary"
        icon={kind === 'notFound' ? IconInbox : IconRefresh}
        onClick={retry ?? (() => location.assign('/'))}
      >
        {t(kind === 'notFound' ? 'app.toDesk' : 'app.retry')}
      </Button>
    </main>
  )
}
