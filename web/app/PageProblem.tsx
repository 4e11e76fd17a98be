/** A page that could not be shown: what happened, what was kept, what to do. */
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { IconRefresh } from '../ui/icons.ts'
import { LogoMark } from '../ui/Logo.tsx'
import css from './PageProblem.module.css'

export function PageProblem({ kind, retry }: { kind: 'notFound' | 'failed'; retry?: () => void }) {
  const { t } = useTranslation()
  return (
    <main className={css.page}>
      <LogoMark size={56} />
      <h1>{t(kind === 'notFound' ? 'live.notFound' : 'live.unreachable')}</h1>
      <Button tone="primary" icon={IconRefresh} onClick={retry ?? (() => location.assign('/'))}>
        {t(kind === 'notFound' ? 'app.back' : 'app.retry')}
      </Button>
    </main>
  )
}
