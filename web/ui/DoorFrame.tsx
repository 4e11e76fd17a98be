import type { ReactNode } from 'react'
import type { Language } from '../api/types.ts'
import { changeLanguage } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import css from './DoorFrame.module.css'
import { LogoMark } from './Logo.tsx'
import { useTitle } from './use-title.ts'

/** The page before the desk: the mark, one card, and the other language. */
export function DoorFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { t, i18n } = useTranslation()
  useTitle(title)
  const other: [Language, string] = i18n.language === 'he' ? ['en', 'English'] : ['he', 'עברית']
  return (
    <main className={css.page}>
      <div className={css.card}>
        <header className={css.head}>
          <LogoMark size={52} />
          <div>
            <p className={css.name}>{t('app.name')}</p>
            <p className={css.tagline}>{t('app.tagline')}</p>
          </div>
        </header>
        <h1 className={css.title}>{title}</h1>
        {lead && <p className={css.lead}>{lead}</p>}
        {children}
      </div>
      <button type="button" lang={other[0]} className={css.language} onClick={() => void changeLanguage(other[0])}>
        {other[1]}
      </button>
    </main>
  )
}
