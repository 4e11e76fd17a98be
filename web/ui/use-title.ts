import { useEffect } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'

/** Names the page in the browser's tab, and to whoever hears it: what it is, then whose. */
export function useTitle(title: string): void {
  const { t } = useTranslation()
  const name = t('app.name')
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name
  }, [title, name])
}
